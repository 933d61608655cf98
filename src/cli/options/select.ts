import { t } from '@vscode/l10n';
import { OptionProblem, type OptionSpec, withDefault } from './optionSpec.ts';
import { choice } from './parsers.ts';

/** How the model is chosen; `off`: the plain algorithm with the parameters given. */
export function select(): OptionSpec<'off'> {
  return withDefault(
    '--select <how>',
    t('off: the algorithm with the parameters given'),
    selectParser,
    'off',
  );
}

function selectParser(given: string): 'off' {
  if (given === 'auto')
    throw new OptionProblem(t('the automatic procedure is not part of this version; use off.'));
  return choice('off')(given);
}
