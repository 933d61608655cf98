import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/host/fileNameOf.ts';

describe('fileNameOf', () => {
  it('keeps what every file system takes, and never is empty', () => {
    expect(fileNameOf('Create the data export rule export-securityevent')).toBe(
      'Create the data export rule export-securityevent',
    );
    expect(fileNameOf('../../etc/passwd?<b>\u202e')).toBe('....etcpasswdb');
    expect(fileNameOf('\u202e\n')).toBe('plan');
    expect(fileNameOf('x'.repeat(32_000))).toHaveLength(100);
  });
});
