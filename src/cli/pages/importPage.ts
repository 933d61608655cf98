import { t } from '@vscode/l10n';
import type { ImportModelOutput } from '../../usecases/importModel.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { printable } from '../layout/printable.ts';
import { countText } from '../layout/words.ts';

/** What an imported model is. */
export function importPage({ model, rank, source, window, history }: ImportModelOutput, page: Page): string {
  const names = [window.users, window.resources, window.tenants].map(countText);
  const columns = source.kind === 'columns' ? [source.tenant, source.user, source.resource] : [];
  return facts(page, [
    [t('model'), model.id],
    [t('folder'), model.path],
    [t('knows'), t('{0} users, {1} resources, {2} tenants', ...names)],
    [t('rank'), String(rank)],
    [t('seen pairs'), countText(history ?? 0)],
    [t('columns'), columns.map(printable).join(', ')],
  ]);
}
