import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportRow } from './exportRows.ts';

/** Two teams of eight people with five shares each, and one share for all; days of March 2026. */
export interface CompanyDays {
  readonly first: number;
  readonly last: number;
}

const people = Array.from({ length: 8 }, (_, i) => i);
const teams = ['sales', 'plant'] as const;

/** What the company does on those days: everybody opens two shares of the team, in turns, and the common one. */
export function companyRows({ first, last }: CompanyDays): string[] {
  const rows: string[] = [];
  for (let day = first; day <= last; day++) {
    for (const team of teams) {
      for (const person of people) {
        const shares = [`${team}${(person + day) % 5}`, `${team}${(person + 2 * day) % 5}`, 'common'];
        for (const share of shares) rows.push(accessRow(`${team}-${person}`, share, day));
      }
    }
  }
  return rows;
}

/** Somebody opens a share at 8:00 of a day. */
export function accessRow(user: string, share: string, day: number): string {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  return exportRow({
    TimeGenerated: `${date}T08:00:00.0000000Z`,
    Account: `CONTOSO\\${user}`,
    ShareName: `\\\\*\\${share}`,
  });
}

/** Microseconds of the beginning of a day of March 2026. */
export function march(day: number): number {
  return Date.UTC(2026, 2, day) * 1000;
}

/** Writes the rows of those days to the folders that an export has for their days. */
export function writeDays(folder: string, rows: readonly string[]): string {
  for (const day of new Set(rows.map(dayOf))) {
    const ofDay = rows.filter((row) => dayOf(row) === day);
    const hour = join(folder, `am-securityevent/y=2026/m=03/d=${day}/h=08/m=00`);
    mkdirSync(hour, { recursive: true });
    writeFileSync(join(hour, 'PT05M.json'), ofDay.map((row) => `${row}\n`).join(''));
  }
  return folder;
}

function dayOf(row: string): string {
  return /2026-03-(\d\d)T/.exec(row)?.[1] ?? '01';
}
