import { t } from '@vscode/l10n';
import { Argument, type Command, Option } from 'commander';
import type { AnyCommand } from './defineCommand.ts';
import { type CommonOptions, commonOptions } from './options/commonOptions.ts';
import { OptionProblem, type OptionSpec, type RawOption } from './options/optionSpec.ts';
import { usageError } from './usageError.ts';

/** The values of a call, by the names of the specs. */
export interface Values {
  readonly given: ReadonlyMap<string, unknown>;
  readonly common: CommonOptions;
}

/** Declares a command's options and positional arguments, then those that every command has. */
export function addOptions(words: Command, command: AnyCommand): Command {
  for (const spec of command.options.values()) {
    if (isPositional(spec)) words.addArgument(new Argument(spec.flags, spec.description));
    else words.addOption(optionOf(spec, t('Options:')).makeOptionMandatory(spec.required));
  }
  for (const spec of Object.values(commonOptions())) {
    words.addOption(optionOf(spec, commonGroup()));
  }
  return words.addHelpOption(new Option('-h, --help', t('print this help')).helpGroup(commonGroup()));
}

function commonGroup(): string {
  return t('Options of every command:');
}

/** Reads what was given through the specs; throws `usage.invalid` naming the option. */
export function valuesOf(words: Command, command: AnyCommand): Values {
  const options: Readonly<Record<string, RawOption>> = words.opts();
  const positional = [...command.options.keys()].filter((key) => isPositional(command.options.get(key)));
  const raw = (key: string): RawOption => {
    const place = positional.indexOf(key);
    return place < 0 ? options[key] : words.args[place];
  };
  const read = <Value>(key: string, spec: OptionSpec<Value>): Value => {
    try {
      return spec.read(raw(key));
    } catch (error) {
      if (!(error instanceof OptionProblem)) throw error;
      throw usageError(command.name, `${spec.flags.split(' ')[0] ?? key}: ${error.message}`);
    }
  };
  const common = commonOptions();
  return {
    given: new Map([...command.options].map(([key, spec]) => [key, read(key, spec)])),
    common: {
      workspace: read('workspace', common.workspace),
      threads: read('threads', common.threads),
      json: read('json', common.json),
      progress: read('progress', common.progress),
      quiet: read('quiet', common.quiet),
    },
  };
}

function isPositional(spec: OptionSpec<unknown> | undefined): boolean {
  return spec !== undefined && !spec.flags.startsWith('-');
}

function optionOf(spec: OptionSpec<unknown>, group: string): Option {
  const shown =
    spec.defaultText === undefined ? '' : ` (${t('default: {value}', { value: spec.defaultText })})`;
  return new Option(spec.flags, `${spec.description}${shown}`).helpGroup(group);
}
