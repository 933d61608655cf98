import type { EvidenceRow, RowDetail, RunPlace } from '../../src/core/runRows.ts';
import { visibleText } from '../../src/core/visibleText.ts';
import { caseWords } from '../caseWords.ts';
import type { Formats } from '../formats.ts';
import { none, utcText } from '../formats.ts';
import { t } from '../text.ts';

/** Longest name in a copied text, in characters. */
const longest = 4000;

/** A row with all that is known of it, as plain text for a ticket or a mail; times in UTC. */
export function findingText(
  { row, finding, evidence, evidenceTotal }: RowDetail,
  { detection, run }: RunPlace,
  formats: Formats,
): string {
  const facts: readonly (readonly [string, string])[] = [
    [t('User'), row.user],
    [t('Resource'), row.resource],
    [t('Tenant'), row.tenant],
    [t('Case'), caseWords(row.case)],
    [t('Percentile'), formats.percentile(row.percentile, 2)],
    [t('Score'), formats.score(row.score)],
    [t('Accesses'), formats.count(row.count)],
    [t('First'), timeOrNone(row.firstTime)],
    [t('Last'), timeOrNone(row.lastTime)],
    ...(finding === undefined ? [] : [[t('Finding'), finding.findingId] as const]),
    [t('Detection'), detection],
    [t('Run'), run],
  ];
  const paragraphs = [
    ...(finding === undefined ? [] : [finding.reason]),
    facts.map(([name, value]) => `${name}: ${shown(value)}`).join('\n'),
    ...(evidence.length === 0 ? [] : [accessesText(evidence, evidenceTotal)]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function accessesText(evidence: readonly EvidenceRow[], total: number): string {
  const title =
    evidence.length < total
      ? t('The first {0} of {1} accesses:', evidence.length, total)
      : t('The accesses behind it:');
  return [title, ...evidence.map(accessText)].join('\n');
}

function accessText({ time, columns, file, line }: EvidenceRow): string {
  const values = Object.entries(columns).map(([name, value]) => `${name}=${shown(value)}`);
  return [timeOrNone(time), ...values, `${shown(file)}:${line}`].join('  ');
}

function shown(value: string): string {
  return value === '' ? none : visibleText(value, longest);
}

function timeOrNone(microseconds: number): string {
  const text = utcText(microseconds);
  return text === '' ? none : text;
}
