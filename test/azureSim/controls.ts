import { z } from 'zod';
import type { AzureSim } from './azureSim.ts';
import { nothing, ok, refusal, type Answer } from './http/answer.ts';
import { faultSchema } from './http/faults.ts';

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
    case 'GET requests':
      return ok(sim.requests());
    case 'GET violations':
      return ok(sim.violations());
    default:
      return Promise.resolve(refusal(404, 'NotFound', 'See test/azureSim/README.md for what /sim/ has.'));
  }
}
