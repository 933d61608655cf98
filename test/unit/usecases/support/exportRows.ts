import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An event as a data export writes it; what is given replaces what a 5140 row usually holds. */
export function exportRow(given: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    TenantId: 'tenant-1',
    TimeGenerated: '2026-03-02T08:00:00.0000000Z',
    EventID: 5140,
    Account: 'CONTOSO\\ann',
    Computer: 'FS01',
    IpAddress: '10.0.0.1',
    ShareName: '\\\\*\\sales',
    ...given,
  });
}

/** Writes rows where an export of that hour has them; gives the folder to read from. */
export function writeExport(folder: string, rows: readonly string[], hour = 8): string {
  const file = join(
    folder,
    `am-securityevent/y=2026/m=03/d=02/h=${String(hour).padStart(2, '0')}/m=00/PT05M.json`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, rows.map((row) => `${row}\n`).join(''));
  return folder;
}
