import { t } from '@vscode/l10n';
import { OptionProblem, type Parser } from './optionSpec.ts';

/** A path, a name: any text but the empty one. */
export function text(given: string): string {
  if (given === '') throw new OptionProblem(t('it is empty.'));
  return given;
}

/** One of the words. */
export function choice<const Word extends string>(...words: readonly Word[]): Parser<Word> {
  return (given) => {
    const word = words.find((candidate) => candidate === given);
    if (word !== undefined) return word;
    throw new OptionProblem(t('"{given}" is not one of {words}.', { given, words: words.join(', ') }));
  };
}

/** A whole number in [least, most], in decimal digits. */
export function wholeNumber(least: number, most: number): Parser<number> {
  return (given) => {
    const value = /^[+-]?\d+$/.test(given) ? Number(given) : NaN;
    if (value >= least && value <= most) return value;
    throw new OptionProblem(
      t('"{given}" is not a whole number from {least} to {most}.', { given, least, most }),
    );
  };
}

/** A finite decimal number. */
export function decimalNumber(given: string): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given) ? Number(given) : NaN;
  if (Number.isFinite(value)) return value;
  throw new OptionProblem(t('"{given}" is not a number.', { given }));
}

/** A finite number above 0. */
export function positiveNumber(given: string): number {
  const value = decimalNumber(given);
  if (value > 0) return value;
  throw new OptionProblem(t('"{given}" is not a number above 0.', { given }));
}

/** A signed 64-bit integer, exact. */
export function int64(given: string): bigint {
  const value = /^[+-]?\d+$/.test(given) ? BigInt(given.replace('+', '')) : undefined;
  if (value !== undefined && value === BigInt.asIntN(64, value)) return value;
  throw new OptionProblem(
    t('"{given}" is not a whole number of 64 bits (-9223372036854775808 to 9223372036854775807).', { given }),
  );
}

/** `name=on` or `name=off`. */
export function onOff(given: string): readonly [name: string, on: boolean] {
  const [, name, state] = /^(.+)=(on|off)$/.exec(given) ?? [];
  if (name !== undefined) return [name, state === 'on'];
  throw new OptionProblem(t('"{given}" is not NAME=on or NAME=off.', { given }));
}
