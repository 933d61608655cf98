import { t } from '@vscode/l10n';
import { detectionNameProblem } from '../core/detectionName.ts';

/** What is wrong with the name of a new detection, in words. */
export function newNameProblem(name: string, taken: readonly string[]): string | undefined {
  if (detectionNameProblem(name) !== undefined) {
    return t(
      'A name has 1 to 64 letters, digits, hyphens and underscores, a letter or digit first; names of devices of Windows, such as NUL, are taken.',
    );
  }
  return taken.includes(name) ? t('There is a detection of this name already.') : undefined;
}
