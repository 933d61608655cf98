import { t } from '@vscode/l10n';
import type { DemoFiles, DemoOutput } from '../../usecases/demo.ts';
import { columns } from '../layout/columns.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { paragraph } from '../layout/paragraph.ts';
import { printable } from '../layout/printable.ts';
import { countText, minuteText, secondsText } from '../layout/words.ts';

const mostListed = 10;
const mostExplained = 3;
const indent = 4;

/** What the demo did and found: the top of its findings, why, how good that is, and where to go from there. */
export function demoPage(demo: DemoOutput, page: Page): string {
  const { findings, files, days } = demo;
  const rest = findings.length - mostListed;
  return [
    page.bold(t('The most unusual accesses of the last {0} days', days)),
    [
      ...findingTable(demo, page),
      ...(rest > 0 ? [page.dim(`${' '.repeat(indent)}${t('and {0} more', rest)}`)] : []),
    ].join('\n'),
    page.bold(t('Why the first {0}', Math.min(mostExplained, findings.length))),
    ...findings.slice(0, mostExplained).map(({ reason }) => paragraph(page, reason, indent)),
    page.bold(t('How good that is')),
    facts(page, figures(demo)),
    page.bold(files === undefined ? t('Next') : t('Where it is, and next')),
    files === undefined ? nextWithoutFiles(page) : nextWithFiles(files, page),
  ].join('\n\n');
}

function findingTable({ findings, attacks }: DemoOutput, page: Page): readonly string[] {
  return columns(
    page,
    [
      { title: '', align: 'right' },
      { title: t('when (UTC)') },
      { title: t('user'), flexible: true },
      { title: t('opened'), flexible: true, cut: 'middle' },
      { title: t('percentile'), align: 'right' },
      { title: t('planted') },
    ],
    findings
      .slice(0, mostListed)
      .map(({ firstTime, user, resource, percentile }, place) => [
        String(place + 1),
        minuteText(firstTime),
        printable(user),
        printable(resource),
        percentile.toFixed(1),
        attacks.kindOfFinding[place] ?? '',
      ]),
  );
}

function figures(demo: DemoOutput): readonly (readonly [string, string])[] {
  const { attacks, alertsPerDay, days, accesses, firstAccesses, findings, steps } = demo;
  const planted = attacks.kindOfFinding.filter((kind) => kind !== undefined).length;
  const missed = attacks.kinds
    .filter(({ planted: all, found }) => found < all)
    .map(({ kind, planted: all, found }) => t('{0} ({1} of {2})', kind, all - found, all));
  return [
    [
      t('attacks found'),
      t('{0} of {1}, at {2} alerts a day', attacks.found, attacks.planted, alertsPerDay.toFixed(1)),
    ],
    [t('attacks missed'), missed.length === 0 ? t('none') : missed.join(', ')],
    [
      t('findings'),
      t(
        '{0}, of which {1} belong to an attack and {2} do not',
        findings.length,
        planted,
        findings.length - planted,
      ),
    ],
    [
      t('without a model'),
      t('a rule "never seen before" would raise {0} alerts a day', (firstAccesses / days).toFixed(1)),
    ],
    [t('scored'), t('{0} accesses; learned from the days before', countText(accesses))],
    [t('time'), steps.map(({ name, seconds }) => `${name} ${secondsText(seconds)}`).join(', ')],
  ];
}

function nextWithFiles(
  { workspace, export: exported, truth, model, run, rules }: DemoFiles,
  page: Page,
): string {
  const places = facts(page, [
    [t('workspace'), workspace],
    [t('events'), exported],
    [t('truth'), truth],
    [t('model'), model],
    [t('run'), run],
    ...rules.map((path) => [t('rule'), path] as const),
  ]);
  return [places, commands(['byoml model list', 'byoml rule anomalous-resource-access'], workspace)].join(
    '\n\n',
  );
}

function commands(calls: readonly string[], workspace: string): string {
  const quoted = /^[\w./\\:-]+$/.test(workspace) ? workspace : JSON.stringify(workspace);
  return calls.map((call) => `${' '.repeat(indent)}${call} --workspace ${quoted}`).join('\n');
}

function nextWithoutFiles(page: Page): string {
  return [
    paragraph(
      page,
      t('The files were in a temporary folder and are gone. To look at them, and to try your own:'),
    ),
    [
      'byoml demo --dir demo',
      'byoml init my-shares --from EXPORT',
      'byoml train my-shares',
      'byoml score my-shares',
    ]
      .map((call) => `${' '.repeat(indent)}${call}`)
      .join('\n'),
  ].join('\n\n');
}
