import { t } from '@vscode/l10n';
import { optional, type OptionSpec } from './optionSpec.ts';
import { text } from './parsers.ts';

/** What every command on a place in Azure is given. */
export interface PlaceOptions {
  readonly profile: string | undefined;
}

export function placeOptions(): { readonly [K in keyof PlaceOptions]: OptionSpec<PlaceOptions[K]> } {
  return {
    profile: optional('--profile <name>', t('profile of byoml.yaml, where it has several'), text),
  };
}
