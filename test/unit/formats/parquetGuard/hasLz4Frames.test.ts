import { describe, expect, it } from 'vitest';
import { hasLz4Frames } from '../../../../src/formats/parquetGuard/hasLz4Frames.ts';

describe('hasLz4Frames', () => {
  it('is for frames that fill the bytes, not for those that lead back', () => {
    expect(hasLz4Frames(Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 2, 0x10, 65]))).toBe(true);
    expect(hasLz4Frames(Uint8Array.from([0x10, 65]))).toBe(false);
    expect(hasLz4Frames(Uint8Array.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xf8, 0, 0]))).toBe(false);
  });
});
