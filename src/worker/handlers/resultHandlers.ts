import type { RunPlace } from '../../core/runRows.ts';
import { type Call, type Handlers, Moved } from '../../protocol/rpcTypes.ts';
import type { WorkerApi } from '../../protocol/workerApi.ts';
import type { Job } from '../../usecases/job.ts';
import type { OpenRun } from '../../usecases/openRun.ts';
import { exportCsv } from '../../usecases/results/exportCsv.ts';
import { histogramOf } from '../../usecases/results/histogramOf.ts';
import { OpenRuns } from '../../usecases/results/openRuns.ts';
import { rowDetail } from '../../usecases/results/rowDetail.ts';
import { rowPage } from '../../usecases/results/rowPage.ts';
import { runSummary } from '../../usecases/results/runSummary.ts';
import { parsed } from '../parsed.ts';
import { barsSchema, placeSchema, querySchema, rowNameSchema, selectionSchema } from '../resultSchemas.ts';

type Methods = 'runSummary' | 'rows' | 'histogram' | 'rowDetail' | 'exportCsv';

/** Calls about runs, which share the ones that are open. */
export function resultHandlers(jobOf: (call: Call) => Job): Pick<Handlers<WorkerApi>, Methods> {
  const runs = new OpenRuns();
  const open = (place: RunPlace): Promise<OpenRun> => runs.open(parsed(placeSchema, place));
  return {
    runSummary: async (place) => runSummary(parsed(placeSchema, place)),
    rows: async ({ query, ...place }) => rowPage(await open(place), parsed(querySchema, query)),
    async histogram({ bars, ...place }) {
      const made = histogramOf(await open(place), parsed(barsSchema, bars));
      return new Moved(made, [made.all.buffer, made.findings.buffer]);
    },
    rowDetail: async ({ row, ...place }) => rowDetail(await open(place), parsed(rowNameSchema, row)),
    async exportCsv({ query, to, ...place }, call) {
      const selection = parsed(selectionSchema, query);
      const rows = await exportCsv(await open(place), { selection, to }, jobOf(call));
      return { path: to, rows };
    },
  };
}
