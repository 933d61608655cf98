import { describe, expect, it } from 'vitest';
import { checkSnappy } from '../../../../src/formats/parquetGuard/checkSnappy.ts';

const check =
  (...bytes: number[]) =>
  () => {
    checkSnappy(Uint8Array.from(bytes), bytes[0]!);
  };

describe('checkSnappy', () => {
  it('takes literals and copies of every form', () => {
    expect(check(3, 8, 1, 2, 3)).not.toThrow();
    expect(check(3, 60 << 2, 2, 1, 2, 3)).not.toThrow();
    expect(check(9, 4, 1, 2, 1 | (3 << 2), 2)).not.toThrow();
    expect(check(4, 4, 1, 2, 2 | (1 << 2), 2, 0)).not.toThrow();
    expect(check(4, 4, 1, 2, 3 | (1 << 2), 2, 0, 0, 0)).not.toThrow();
  });

  it('refuses a literal of a negative length, which would lead back, and another size than was said', () => {
    expect(check(3, 63 << 2, 0xf9, 0xff, 0xff, 0xff, 1, 2, 3)).toThrow('badly compressed');
    expect(check(4, 8, 1, 2, 3)).toThrow('not as large');
    expect(check(2, 8, 1, 2, 3)).toThrow('badly compressed');
  });
});
