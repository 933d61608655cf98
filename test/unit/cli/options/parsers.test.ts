import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OptionProblem } from '../../../../src/cli/options/optionSpec.ts';
import {
  choice,
  decimalNumber,
  int64,
  onOff,
  text,
  wholeNumber,
} from '../../../../src/cli/options/parsers.ts';

describe('int64', () => {
  it('keeps every 64-bit integer exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        expect(int64(String(value))).toBe(value);
      }),
    );
  });

  it.each(['9223372036854775808', '-9223372036854775809', '1.0', '0x10', '', '1e3', ' 1', '--1'])(
    'refuses %j',
    (given) => {
      expect(() => int64(given)).toThrow(OptionProblem);
    },
  );
});

describe('wholeNumber', () => {
  it('takes its two ends and nothing beyond', () => {
    const parse = wholeNumber(1, 8);
    expect([parse('1'), parse('8'), parse('+3')]).toEqual([1, 8, 3]);
    for (const given of ['0', '9', '2.5', 'two', '', 'NaN', '1e0']) {
      expect(() => parse(given)).toThrow('whole number from 1 to 8');
    }
  });
});

describe('decimalNumber', () => {
  it('reads back every double that is written in digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(decimalNumber(String(value))).toBe(value === 0 ? Number(String(value)) : value);
      }),
    );
  });

  it.each(['', 'Infinity', 'NaN', '1,5', '1e999', '.', '0b1'])('refuses %j', (given) => {
    expect(() => decimalNumber(given)).toThrow(OptionProblem);
  });
});

describe('choice, text and onOff', () => {
  it('choice lists the words when none fits', () => {
    expect(choice('small', 'demo')('demo')).toBe('demo');
    expect(() => choice('small', 'demo')('Demo')).toThrow('"Demo" is not one of small, demo.');
  });

  it('text refuses only the empty one', () => {
    expect(text(' ')).toBe(' ');
    expect(() => text('')).toThrow(OptionProblem);
  });

  it('onOff reads NAME=on and NAME=off', () => {
    expect(onOff('machineAccounts=off')).toEqual(['machineAccounts', false]);
    expect(onOff('a=b=on')).toEqual(['a=b', true]);
    for (const given of ['machineAccounts', '=on', 'x=yes', 'x=ON'])
      expect(() => onOff(given)).toThrow(OptionProblem);
  });
});
