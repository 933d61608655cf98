import { t } from '@vscode/l10n';
import type { TenantFit } from '../../core/model.ts';
import type { ModelAbout, ModelSource, SavedModel } from '../../core/savedModel.ts';
import { columns } from '../layout/columns.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { printable } from '../layout/printable.ts';
import { thresholdText } from '../layout/thresholdText.ts';
import { countText, minuteText } from '../layout/words.ts';

/** What a model learned from, and how. */
export function modelPage({ id, model, about }: SavedModel, page: Page): string {
  const { algorithm, parameters, tenants } = model;
  return [
    page.bold(id),
    facts(page, [
      [t('algorithm'), `${algorithm.id} ${algorithm.version}`],
      [t('source'), sourceText(about.source)],
      [t('likelihood'), about.likelihood],
      ...windowFacts(about),
      [t('threshold'), thresholdText(about.threshold)],
      [t('parameters'), parametersText(parameters)],
    ]),
    tenantTable(tenants, page),
  ].join('\n\n');
}

function sourceText(source: ModelSource): string {
  if (source.kind === 'template') return t('template {0}, version {1}', source.id, source.version);
  return t('columns {0}', [source.tenant, source.user, source.resource].join(', '));
}

function windowFacts({ window }: ModelAbout): readonly (readonly [string, string])[] {
  const { users, resources, tenants, triples, firstTime, lastTime } = window;
  const sizes = t('{0} users, {1} resources, {2} tenants', ...[users, resources, tenants].map(countText));
  const rows: (readonly [string, string])[] = [
    [t('learned from'), sizes],
    [t('pairs'), countText(triples)],
  ];
  if (!Number.isNaN(firstTime))
    rows.push([t('time'), `${minuteText(firstTime)} - ${minuteText(lastTime)} UTC`]);
  return rows;
}

function parametersText(parameters: SavedModel['model']['parameters']): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
}

const mostTenants = 20;

function tenantTable(tenants: readonly TenantFit[], page: Page): string {
  const numbers = ['users', 'resources', 'triples', 'components'] as const;
  const lines = columns(
    page,
    [
      { title: t('tenant'), flexible: true },
      ...numbers.map((title) => ({ title, align: 'right' as const })),
      { title: 'mean', align: 'right' },
      { title: 'std', align: 'right' },
      { title: 'ceiling', align: 'right' },
    ],
    tenants
      .slice(0, mostTenants)
      .map((fit) => [
        printable(fit.tenant),
        ...numbers.map((name) => countText(fit[name])),
        ...[fit.mean, fit.std, fit.ceiling].map((value) => value.toFixed(4)),
      ]),
  );
  const rest = tenants.length - mostTenants;
  return [...lines, ...(rest > 0 ? [t('and {rest} more tenants', { rest })] : [])].join('\n');
}
