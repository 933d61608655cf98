import type { Model } from '../core/model.ts';
import type { DataWindow, ModelAbout } from '../core/savedModel.ts';
import type { Threshold } from '../core/threshold.ts';
import { timeText } from '../core/time.ts';
import { visibleName } from '../core/visibleName.ts';

/** Most tenants in the card's table. */
const mostTenants = 50;

/**
 * What people should know of a model before they trust it: what it learned from, where its line lies, and what it cannot
 * see. Markdown; names from the data are text in it, nothing else.
 */
export function modelCard(model: Model, about: Omit<ModelAbout, 'card'>): string {
  const { algorithm, parameters } = model;
  return [
    '# Model card',
    '',
    ...table(
      ['', ''],
      [
        ['algorithm', `${algorithm.id}, version ${algorithm.version}`],
        ['data', dataText(about.window)],
        ['rows', rowsText(about.window)],
        ['likelihood', likelihoodTexts[about.likelihood]],
        ['threshold', thresholdText(about.threshold)],
      ],
    ),
    '',
    ...limits,
    '',
    '## Tenants',
    '',
    ...table(
      ['tenant', 'users', 'resources', 'pairs', 'components', 'mean', 'deviation', 'highest score'],
      model.tenants
        .slice(0, mostTenants)
        .map((fit) => [
          visibleName(fit.tenant),
          ...[fit.users, fit.resources, fit.triples, fit.components].map(String),
          ...[fit.mean, fit.std, fit.ceiling].map((value) => value.toPrecision(4)),
        ]),
    ),
    ...(model.tenants.length > mostTenants ? ['', `… and ${model.tenants.length - mostTenants} more.`] : []),
    '',
    '## Parameters',
    '',
    ...table(
      ['parameter', 'value'],
      Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
    '',
  ].join('\n');
}

const likelihoodTexts = {
  perDaySpan: 'accesses a day, from the first to the last day of each pair',
  count: 'accesses of each pair',
  given: 'as the source says it',
} as const satisfies Readonly<Record<ModelAbout['likelihood'], string>>;

const limits = [
  '## What it can and cannot see',
  '',
  '- It scores how unusual it is that a user touches a resource for the first time, from who touched what in the data above.',
  '- Users and resources that are not in the data get no score: they are reported as unknown, not as unusual.',
  '- Whoever already touched everything, as backup accounts do, does nothing for the first time.',
  '- It took all of the data for normal, attacks in it included.',
];

function dataText({ firstTime, lastTime, triples, users, resources, tenants }: DataWindow): string {
  const names = `${counted(users, 'user')} and ${counted(resources, 'resource')}`;
  const what = `${counted(triples, 'pair')} of ${names} in ${counted(tenants, 'tenant')}`;
  if (Number.isNaN(firstTime)) return `${what}, without times`;
  return `${what}, ${minute(firstTime)} to ${minute(lastTime)} (UTC)`;
}

function counted(count: number, what: string, plural = 's'): string {
  return `${withCommas(count)} ${what}${count === 1 ? '' : plural}`;
}

/** `1,234,567` of a whole number: what a locale would write, without loading one. */
function withCommas(count: number): string {
  return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}

function minute(microseconds: number): string {
  return timeText(microseconds).slice(0, 16).replace('T', ' ');
}

function rowsText({ account }: DataWindow): string {
  return `${account.rows} read, ${account.kept} kept, ${account.duplicates} duplicates`;
}

function thresholdText(threshold: Threshold | undefined): string {
  if (threshold === undefined) return 'none was derived';
  const { score, percentile, budget, evidence } = threshold;
  const line =
    score === Infinity
      ? 'only accesses to resources that nothing links to the user'
      : `score ${score.toPrecision(6)} (percentile ${percentile.toFixed(1)}) or more`;
  const origin =
    evidence === undefined
      ? 'there was too little to derive it from'
      : `the last ${counted(evidence.days, 'day')} had ${counted(evidence.firstAccesses, 'first access', 'es')} and would have raised ${evidence.alertsPerDay.toFixed(1)} alerts a day`;
  return `${line}, for a budget of ${budget} alerts a day; ${origin}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map((cells) => line(cells.map(cell)))];
}

/** Text in which Markdown finds nothing to act on. */
function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|&~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
