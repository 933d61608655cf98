import * as z from 'zod';
import type { AzureSim } from './azureSim.ts';
import { nothing, ok, refusal, type Answer } from './http/answer.ts';
import { faultSchema } from './http/faults.ts';

const ingestSchema = z.strictObject({
  table: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())),
  workspaceId: z.string().optional(),
});

/** The local Azure's own address, `/sim/...`, for those in another process; undefined for any other. */
export async function controls(
  sim: AzureSim,
  method: string,
  path: string,
  bytes: Buffer,
): Promise<Answer | undefined> {
  if (!path.startsWith('/sim/')) return undefined;
  switch (`${method} ${path.slice('/sim/'.length)}`) {
    case 'POST faults': {
      const { data, error } = z.array(faultSchema).safeParse(JSON.parse(bytes.toString()));
      if (data === undefined) return refusal(400, 'BadFault', z.prettifyError(error));
      sim.addFaults(data);
      return nothing;
    }
    case 'DELETE faults':
      sim.clearFaults();
      return nothing;
    case 'POST ingest': {
      const { data, error } = ingestSchema.safeParse(JSON.parse(bytes.toString()));
      if (data === undefined) return refusal(400, 'BadRows', z.prettifyError(error));
      sim.ingest(data.table, data.rows, data.workspaceId);
      return nothing;
    }
    case 'POST exported':
      await sim.exported();
      return nothing;
    case 'GET hub-connection':
      return ok({ connectionString: await sim.hubConnection() });
    case 'GET requests':
      return ok(sim.requests());
    case 'GET violations':
      return ok(sim.violations());
    default:
      return refusal(404, 'NotFound', 'See test/azureSim/README.md for what /sim/ has.');
  }
}
