import { t } from '@vscode/l10n';
import type { ExportModelOutput } from '../../usecases/exportModel.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { printable } from '../layout/printable.ts';
import { countText } from '../layout/words.ts';

/** What was written for SynapseML. */
export function exportPage(exported: ExportModelOutput, page: Page): string {
  const { columns, rank } = exported;
  const names = [columns.tenant, columns.user, columns.resource].map(printable).join(', ');
  return facts(page, [
    [t('model'), exported.id],
    [t('folder'), exported.to],
    [t('knows'), t('{0} users, {1} resources', countText(exported.users), countText(exported.resources))],
    [t('rank'), String(rank)],
    [t('seen pairs'), countText(exported.history)],
    [t('columns'), names],
  ]);
}
