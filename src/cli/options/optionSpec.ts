import { t } from '@vscode/l10n';

/** Turns the text of a call into a value; throws `OptionProblem` with what is wrong. */
export type Parser<Value> = (text: string) => Value;

/** What is wrong with a text, to stand after "--option: ". */
export class OptionProblem extends Error {
  override readonly name = 'OptionProblem';
}

/** What the command line parser hands over: texts for a repeatable option, true for one without a value. */
export type RawOption = string | readonly string[] | true | undefined;

/**
 * An option (`--to <file>`) or a positional argument (`<name>`, `[name]`) as data; `Value` is what the command gets.
 */
export interface OptionSpec<Value> {
  readonly flags: string;
  readonly description: string;
  /** Shown in the help. */
  readonly defaultText?: string;
  readonly required: boolean;
  readonly read: (raw: RawOption) => Value;
}

/** An option without a value: there or not. */
export function flag(flags: string, description: string): OptionSpec<boolean> {
  return { flags, description, required: false, read: (raw) => raw === true };
}

export function optional<Value>(
  flags: string,
  description: string,
  parse: Parser<Value>,
  defaultText?: string,
): OptionSpec<Value | undefined> {
  return {
    flags,
    description,
    ...(defaultText === undefined ? {} : { defaultText }),
    required: false,
    read: (raw) => (typeof raw === 'string' ? parse(raw) : undefined),
  };
}

export function withDefault<Value>(
  flags: string,
  description: string,
  parse: Parser<Value>,
  standard: Value,
  defaultText?: string,
): OptionSpec<Value> {
  return {
    flags,
    description,
    defaultText: defaultText ?? String(standard),
    required: false,
    read: (raw) => (typeof raw === 'string' ? parse(raw) : standard),
  };
}

export function required<Value>(flags: string, description: string, parse: Parser<Value>): OptionSpec<Value> {
  return {
    flags,
    description,
    required: true,
    read: (raw) => {
      if (typeof raw !== 'string') throw new OptionProblem(t('a value is needed.'));
      return parse(raw);
    },
  };
}

/** A repeatable option, or one with several values: `--from a b`, `--from a --from b`. */
export function many<Value>(
  flags: string,
  description: string,
  parse: Parser<Value>,
): OptionSpec<readonly Value[]> {
  return {
    flags,
    description,
    required: false,
    read: (raw) => (Array.isArray(raw) ? raw.map((text: string) => parse(text)) : []),
  };
}
