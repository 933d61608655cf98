import { dictionaryFind, dictionarySize } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { StoredFinding } from '../../core/run.ts';
import type { RunColumns } from './runColumns.ts';

/** Stands for "this row is no finding". */
export const noFinding = -1;

/**
 * For each row its place in `findings`, or {@link noFinding}. Only rows of users with a finding are looked up.
 * @throws ByomlError `run.damaged` where a finding has no row
 */
export function findingRows(
  findings: readonly StoredFinding[],
  columns: RunColumns,
  folder: string,
): Int32Array {
  const { tenant, user, resource } = columns;
  const places = new Map<string, number>();
  const users = new Uint8Array(dictionarySize(columns.users));
  for (const [place, finding] of findings.entries()) {
    const userId = dictionaryFind(columns.users, finding.user);
    const ids = [dictionaryFind(columns.tenants, finding.tenant), userId];
    places.set([...ids, dictionaryFind(columns.resources, finding.resource)].join(), place);
    users[userId] = 1;
  }
  const findingOf = new Int32Array(columns.rows).fill(noFinding);
  let found = 0;
  for (let row = 0; row < columns.rows; row++) {
    if (users[user[row] ?? 0] !== 1) continue;
    const place = places.get([tenant[row], user[row], resource[row]].join());
    if (place === undefined) continue;
    findingOf[row] = place;
    found++;
  }
  if (found === findings.length) return findingOf;
  const problem = `and scores.parquet do not belong together: ${found} of ${findings.length} findings are in both`;
  throw new ByomlError('run.damaged', { path: folder, part: 'findings.jsonl', problem });
}
