import { describe, expect, it } from 'vitest';
import { newNameProblem } from '../../../src/commands/newNameProblem.ts';

describe('newNameProblem', () => {
  it('says in words what a name may be', () => {
    for (const name of ['', 'a b', '../a', '-a', 'NUL', 'a'.repeat(65)])
      expect(newNameProblem(name, [])).toContain('letters, digits, hyphens and underscores');
    expect(newNameProblem('file-shares_2', ['others'])).toBeUndefined();
  });

  it('refuses a name that is taken', () => {
    expect(newNameProblem('files', ['files'])).toBe('There is a detection of this name already.');
  });
});
