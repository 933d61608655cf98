import type { Row } from '../world/world.ts';

/** Container of a table's rows. Source: Microsoft's "Log Analytics data export"; its BYO-ML notebook writes it in lower case. Of
 * `_CL` tables nothing is documented, and a container's name has no underscore: a hyphen is our guess. */
export function containerOf(table: string): string {
  return `am-${table.toLowerCase().replaceAll('_', '-')}`;
}

/** Hub of a table's rows where the rule names none; hubs may have underscores. */
export function hubOf(table: string): string {
  return `am-${table.toLowerCase()}`;
}

/** Blob that a row goes to: five minutes of its own time, however late it comes. `part` counts what did not fit. */
export function blobOf(workspaceId: string, { TimeGenerated }: Row, part = 0): string {
  const time = new Date(TimeGenerated);
  const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');
  return [
    `WorkspaceResourceId=${workspaceId.toLowerCase()}`,
    `y=${pad(time.getUTCFullYear(), 4)}`,
    `m=${pad(time.getUTCMonth() + 1)}`,
    `d=${pad(time.getUTCDate())}`,
    `h=${pad(time.getUTCHours())}`,
    `m=${pad(Math.floor(time.getUTCMinutes() / 5) * 5)}`,
    part === 0 ? 'PT05M.json' : `PT05M_${part}.json`,
  ].join('/');
}

/** A row as a line: names sorted, those with `_` last, nothing that is absent, times with seven decimals. */
export function lineOf(row: Row): string {
  const names = Object.keys(row)
    .filter((name) => name !== '_BilledSize')
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const sorted = names.flatMap((name) => {
    const value = name === 'TimeGenerated' ? sevenDecimals(row.TimeGenerated) : row[name];
    return value === null || value === undefined ? [] : [[name, value] as const];
  });
  return `${JSON.stringify(Object.fromEntries(sorted))}\n`;
}

function rankOf(name: string): string {
  return name.startsWith('_') ? `~${name}` : name;
}

function sevenDecimals(time: string): string {
  return new Date(time).toISOString().replace('Z', '0000Z');
}
