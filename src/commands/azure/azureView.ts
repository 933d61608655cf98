import { t } from '@vscode/l10n';
import type { Remedy } from '../../host/precondition.ts';

/** Where what was done can be seen. */
export function azureView(): Remedy {
  return { label: t('Show Azure'), command: 'byoml.azure.focus' };
}
