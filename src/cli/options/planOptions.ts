import { t } from '@vscode/l10n';
import { flag, optional, type OptionSpec } from './optionSpec.ts';
import { choice } from './parsers.ts';
import { type PlaceOptions, placeOptions } from './placeOptions.ts';

/** What every command that changes Azure is given. */
export interface PlanOptions extends PlaceOptions {
  readonly plan: boolean;
  readonly yes: boolean;
  readonly format: 'az' | 'bicep' | 'arm' | undefined;
}

export function planOptions(): { readonly [K in keyof PlanOptions]: OptionSpec<PlanOptions[K]> } {
  return {
    ...placeOptions(),
    plan: flag('--plan', t('stop at the plan; the exit code is 10 where it has changes')),
    yes: flag('--yes', t('apply without asking')),
    format: optional(
      '--format <format>',
      t('print what would do the same, and change nothing: az, bicep or arm'),
      choice('az', 'bicep', 'arm'),
    ),
  };
}
