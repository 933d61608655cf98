import { t } from '@vscode/l10n';
import { availableParallelism } from 'node:os';
import { flag, type OptionSpec, withDefault } from './optionSpec.ts';
import { choice, text, wholeNumber } from './parsers.ts';

/** What every command is given. */
export interface CommonOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly progress: 'auto' | 'json';
  readonly threads: number;
  readonly workspace: string;
}

const mostThreads = 256;

export function commonOptions(): { readonly [K in keyof CommonOptions]: OptionSpec<CommonOptions[K]> } {
  const cores = Math.min(8, availableParallelism());
  return {
    workspace: withDefault('--workspace <dir>', t('folder with byoml.yaml and detections/'), text, '.'),
    threads: withDefault(
      '--threads <n>',
      t('threads to compute with'),
      wholeNumber(1, mostThreads),
      cores,
      t('cores, at most 8'),
    ),
    json: flag('--json', t('print one JSON document')),
    progress: withDefault(
      '--progress <how>',
      t('progress on stderr: auto (a bar on a terminal, else lines) or json (an object a line)'),
      choice('auto', 'json'),
      'auto',
    ),
    quiet: flag('--quiet', t('no progress and no notes')),
  };
}
