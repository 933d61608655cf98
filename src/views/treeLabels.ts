import { t } from '@vscode/l10n';
import { dirname, join } from 'node:path';
import type { RunPlace } from '../core/runRows.ts';
import type { DataWindow } from '../core/savedModel.ts';
import { dayOfTime, dayText, NO_DAY } from '../core/time.ts';
import { visibleText } from '../core/visibleText.ts';
import type { RunListed } from '../core/workspaceSummary.ts';

const longestLabel = 60;
const longestProblem = 200;
const longestTooltip = 1000;

/** Text from files as a label: one short line of visible characters. */
export function labelText(text: string): string {
  return text === '' ? t('(empty)') : visibleText(text, longestLabel);
}

/** A sentence about the file at `path`, which the sentence then names without its folder. */
export function problemText(problem: string, path: string): string {
  const text = problem.replaceAll(join(dirname(path), '/'), '');
  return text === '' ? t('damaged') : visibleText(text, longestProblem);
}

/** The digest of an id, short: tells apart what ends on the same day. */
export function digestText(id: string): string {
  return visibleText((id.split('-').at(-1) ?? id).slice(0, 8), 8);
}

/** Lines of a tooltip; what comes from files cannot break them. Empty ones are left out. */
export function tooltipText(...lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => visibleText(line, longestTooltip))
    .join('\n');
}

/** Parts of a description, or of what is spoken; empty ones are left out. */
export function joined(separator: ' · ' | ', ', ...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** `2026-06-30`, the UTC day of the last access; empty where there is none. */
export function lastDayText(window: DataWindow | undefined): string {
  const day = dayOfTime(window?.lastTime ?? NaN);
  return day === NO_DAY ? '' : dayText(day);
}

/** UTC days from the first access to the last; 0 where the source has no times. */
function windowDays({ firstTime, lastTime }: DataWindow): number {
  const [first, last] = [dayOfTime(firstTime), dayOfTime(lastTime)];
  return first === NO_DAY || last === NO_DAY ? 0 : last - first + 1;
}

/** `accesses from 2026-06-01 to 2026-06-30` */
export function windowText(window: DataWindow | undefined): string {
  if (window === undefined) return '';
  if (windowDays(window) === 0) return t('accesses without times');
  return t(
    'accesses from {0} to {1}',
    dayText(dayOfTime(window.firstTime)),
    dayText(dayOfTime(window.lastTime)),
  );
}

/** `83 days` */
export function daysText(window: DataWindow | undefined): string {
  const days = window === undefined ? 0 : windowDays(window);
  if (days === 0) return '';
  return days === 1 ? t('1 day') : t('{0} days', days);
}

/** `12 findings · 5.0 a day` */
export function findingsText({ findings, window }: RunListed): string {
  if (findings === undefined) return '';
  if (findings === 0) return t('no findings');
  const days = Math.max(1, window === undefined ? 1 : windowDays(window));
  const count = findings === 1 ? t('1 finding') : t('{0} findings', findings);
  return joined(' · ', count, t('{0} a day', (findings / days).toFixed(1)));
}

/** `shares · 2026-03-31`: a run's page; the id of a run begins with the end of its data. */
export function runTitle({ detection, run }: Pick<RunPlace, 'detection' | 'run'>): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})T/.exec(run) ?? [];
  const date = year === undefined ? visibleText(run, 24) : `${year}-${month}-${day}`;
  return joined(' · ', labelText(detection), date);
}
