import { describe, expect, it } from 'vitest';
import { remoteKind } from '../../../src/commands/remoteKind.ts';

describe('remoteKind', () => {
  it('names no machine', () => {
    const names = [undefined, 'ssh-remote', 'wsl', 'files.contoso.example:8000', 'files'];
    expect(names.map(remoteKind)).toEqual(['none', 'ssh-remote', 'wsl', 'other', 'other']);
  });
});
