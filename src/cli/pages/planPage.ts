import { t } from '@vscode/l10n';
import { missingRoles } from '../../core/azure/missingRoles.ts';
import type { Plan, PlanNote } from '../../core/azure/plan.ts';
import { workspaceId } from '../../core/azure/place.ts';
import type { PlannedChange } from '../../usecases/azure/planOutline.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { paragraph } from '../layout/paragraph.ts';
import { printable } from '../layout/printable.ts';

/** A plan on a terminal. Lines to type are not wrapped, so that they can be copied. */
export function planPage(plan: Plan, outline: readonly PlannedChange[], page: Page): string {
  const { place, notes, missing, cost } = plan;
  const head = facts(page, [
    [t('plan'), plan.id],
    [t('profile'), place.profile],
    [t('where'), workspaceId(place)],
  ]);
  const blocks = [
    `${paragraph(page, plan.title)}\n${head}`,
    outline.length === 0 ? t('Nothing to do: Azure is as it is wanted.') : '',
    ...outline.map((change) => changeBlock(change, page)),
    section(t('Stands in the way'), noteLines(notes, 'problem', page), page),
    section(
      t('Missing permissions'),
      missingRoles(missing).flatMap(({ actions, scope, role, az }) => [
        paragraph(
          page,
          t('{role} at {scope} ({actions}); an administrator runs:', {
            role,
            scope,
            actions: actions.join(', '),
          }),
          2,
        ),
        `    ${printable(az)}`,
      ]),
      page,
    ),
    section(
      t('Know before'),
      [...noteLines(notes, 'warning', page), ...noteLines(notes, 'info', page)],
      page,
    ),
    section(
      t('Cost'),
      (cost?.arithmetic ?? []).map((line) => paragraph(page, line, 2)),
      page,
    ),
    section(
      t('The same with the Azure CLI'),
      outline.map(({ az }) => `  ${printable(az)}`),
      page,
    ),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function section(title: string, lines: readonly string[], page: Page): string {
  return lines.length === 0 ? '' : [page.bold(title), ...lines].join('\n');
}

function noteLines(notes: readonly PlanNote[], level: PlanNote['level'], page: Page): readonly string[] {
  return notes.filter((note) => note.level === level).map(({ text }) => paragraph(page, `- ${text}`, 2));
}

function changeBlock({ verb, what, name, fields }: PlannedChange, page: Page): string {
  const rows = fields.map(({ name: field, before, after }): readonly [string, string] => {
    const [from, to] = [before ?? t('none'), after ?? t('none')];
    return [field, from === to ? from : `${from} -> ${to}`];
  });
  return `${page.bold(printable(`${verb} ${what} ${name}`))}\n${facts(page, rows)}`;
}
