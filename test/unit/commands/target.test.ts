import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf } from '../../../src/commands/target.ts';

describe('targetOf', () => {
  it("reads the parts of a tree's item", () => {
    const node = { kind: 'model', workspace: '/w', detection: 'files', id: 'm', path: '/w/m', summary: {} };
    expect(targetOf(node)).toEqual({ workspace: '/w', detection: 'files', id: 'm', path: '/w/m' });
  });

  it('bears whatever other callers pass', () => {
    fc.assert(
      fc.property(fc.anything(), (argument) => {
        for (const value of Object.values(targetOf(argument))) expect(typeof value).toBe('string');
      }),
    );
    expect(targetOf({ workspace: 1, detection: null })).toEqual({});
    expect(targetOf(undefined)).toEqual({});
  });
});
