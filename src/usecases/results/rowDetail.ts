import { dictionaryFind } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { RowDetail, RowName } from '../../core/runRows.ts';
import type { OpenRun } from '../openRun.ts';
import { noFinding } from './findingRows.ts';
import { rowAt } from './rowAt.ts';

/**
 * All there is to know of a row: for a finding also why it is one, and the accesses behind it.
 * @throws ByomlError `run.rowMissing`, `run.damaged`, `parquet.*`
 */
export async function rowDetail(run: OpenRun, name: RowName): Promise<RowDetail> {
  const row = findRow(run, name);
  const finding = run.findingOf[row] ?? noFinding;
  const none = { rows: [], total: 0 };
  const { rows, total } = finding === noFinding ? none : await run.evidence.behind(finding);
  return {
    row: rowAt(run, row),
    finding: run.findings[finding],
    evidence: rows,
    evidenceTotal: total,
  };
}

/** A row without a name has the id that stands for one that is not there. */
function findRow({ place, columns }: OpenRun, { tenant, user, resource }: RowName): number {
  const tenantId = dictionaryFind(columns.tenants, tenant);
  const userId = dictionaryFind(columns.users, user);
  const resourceId = dictionaryFind(columns.resources, resource);
  const row = columns.user.findIndex(
    (id, at) => id === userId && columns.resource[at] === resourceId && columns.tenant[at] === tenantId,
  );
  const found = row >= 0 ? rowAt({ columns, findingOf: new Int32Array(0) }, row) : undefined;
  if (found?.tenant === tenant && found.user === user && found.resource === resource) return row;
  throw new ByomlError('run.rowMissing', { run: place.run, user, resource });
}
