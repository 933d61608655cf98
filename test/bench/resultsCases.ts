import { parquetReadObjects } from 'hyparquet';
import { join } from 'node:path';
import type { RowQuery } from '../../src/core/runRows.ts';
import { openRandomAccess } from '../../src/formats/openRandomAccess.ts';
import { openRun, runFolder } from '../../src/usecases/openRun.ts';
import { rowPage } from '../../src/usecases/results/rowPage.ts';
import type { BenchCase } from './benchCase.ts';
import { bigRun, bigRunRows } from './bigRun.ts';

const first: RowQuery = {
  ...{ of: 'scores', text: '', cases: 'all', sortBy: 'percentile', descending: true, start: 0, count: 200 },
};
const size = `${bigRunRows} rows`;

/** What one writes first keeps a row as an object. */
interface PlainRow {
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
  readonly score: number | null;
  readonly percentile: number;
  readonly lastTime: Date;
}

/** Opening a run up to its first page. */
export async function openCase(): Promise<BenchCase> {
  const { place, close } = await bigRun();
  return {
    ...{ name: 'open', size: `${size}, first page of 200`, leastRatio: 2, close },
    baseline: 'objects, sorted',
    ours: async () => keyOf(rowPage(await openRun(place), first).rows),
    theirs: async () => keyOf((await plainRows(runFolder(place))).sort(mostAnomalousFirst).slice(0, 200)),
    same: Object.is,
  };
}

/** Another order of a run that is open. */
export async function sortCase(): Promise<BenchCase> {
  const { place, close } = await bigRun();
  const [run, rows] = [await openRun(place), await plainRows(runFolder(place))];
  rowPage(run, first);
  rows.sort(mostAnomalousFirst);
  // What was asked last is kept: every round asks for something else.
  let descending = true;
  return {
    ...{ name: 'sort', size: `${size}, page of 200 by last access`, leastRatio: 2, close },
    baseline: 'objects, sorted',
    ours: () => Promise.resolve(keyOf(rowPage(run, { ...first, sortBy: 'lastTime', descending }).rows)),
    theirs: () => {
      const sign = descending ? -1 : 1;
      descending = !descending;
      const sorted = [...rows].sort((a, b) => sign * (a.lastTime.getTime() - b.lastTime.getTime()));
      return Promise.resolve(keyOf(sorted.slice(0, 200)));
    },
    same: Object.is,
  };
}

/** A text that one types into the filter. */
export async function filterCase(): Promise<BenchCase> {
  const { place, close } = await bigRun();
  const [run, rows] = [await openRun(place), await plainRows(runFolder(place))];
  rowPage(run, first);
  rows.sort(mostAnomalousFirst);
  const texts = ['USER00012', 'share0099'];
  let round = 0;
  return {
    ...{ name: 'filter', size: `${size}, page of 200 that hold a text`, leastRatio: 1.5, close },
    baseline: 'looking into each row',
    ours: () => Promise.resolve(keyOf(rowPage(run, { ...first, text: texts[round % 2] ?? '' }).rows)),
    theirs: () => {
      const text = (texts[round++ % 2] ?? '').toLowerCase();
      const holds = ({ tenant, user, resource }: PlainRow): boolean =>
        [tenant, user, resource].some((name) => name.toLowerCase().includes(text));
      return Promise.resolve(keyOf(rows.filter(holds).slice(0, 200)));
    },
    same: Object.is,
  };
}

async function plainRows(folder: string): Promise<PlainRow[]> {
  const file = await openRandomAccess(join(folder, 'scores.parquet'));
  try {
    return (await parquetReadObjects({ file })) as unknown as PlainRow[];
  } finally {
    await file.close();
  }
}

function mostAnomalousFirst(a: PlainRow, b: PlainRow): number {
  return b.percentile - a.percentile || (b.score ?? -Infinity) - (a.score ?? -Infinity) || 0;
}

/** Enough of a page to tell that both show the same rows in the same order. */
function keyOf(rows: readonly { readonly user: string; readonly resource: string }[]): string {
  return rows.map(({ user, resource }) => `${user} ${resource}`).join('\n');
}
