import * as vscode from 'vscode';
import { parseTime } from '../core/parseTime.ts';
import { dayOfTime, dayText } from '../core/time.ts';

/** A time as the user types it, in microseconds since 1970-01-01T00:00Z; undefined for an empty text. */
export function timeOfInput(text: string): number | undefined {
  return text === '' ? undefined : parseTime(text);
}

/** What is wrong with a time as the user types it, in words. */
export function timeProblem(text: string): string | undefined {
  return Number.isNaN(timeOfInput(text))
    ? vscode.l10n.t('Not a time: write 2026-11-24 or 2026-11-24T08:00:00Z, or leave it empty.')
    : undefined;
}

/** The day of a time, `2026-11-24`; empty where there is none. */
export function dayOfInput(time: number | undefined): string {
  return time === undefined || Number.isNaN(time) ? '' : dayText(dayOfTime(time));
}
