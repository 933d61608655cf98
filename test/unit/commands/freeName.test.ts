import { describe, expect, it } from 'vitest';
import { freeName } from '../../../src/commands/freeName.ts';

describe('freeName', () => {
  it('numbers a name that is taken', () => {
    expect(freeName('files', [])).toBe('files');
    expect(freeName('files', ['files'])).toBe('files-2');
    expect(freeName('files', ['files', 'files-2', 'files-4'])).toBe('files-3');
  });
});
