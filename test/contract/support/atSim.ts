import { stringify } from 'yaml';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeTransport } from '../../../src/network/nodeTransport.ts';
import type { Job } from '../../../src/usecases/job.ts';
import type { AzureSim } from '../../azureSim/azureSim.ts';

/** A folder whose only profile is the first workspace of a local Azure, until `work` is done. */
export async function atSim<Result>(
  sim: AzureSim,
  work: (workspace: string) => Promise<Result>,
): Promise<Result> {
  const workspace = await mkdtemp(join(tmpdir(), 'byoml-azure-'));
  try {
    const { profile } = sim.profile('owner');
    const file = { format: 'byoml.workspace', version: 1, profiles: { local: profile } };
    await writeFile(join(workspace, 'byoml.yaml'), stringify(file));
    return await work(workspace);
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** A job of somebody in a local Azure. */
export function jobAs(sim: AzureSim, role: string, signal: AbortSignal = new AbortController().signal): Job {
  return {
    signal,
    progress: () => undefined,
    services: {
      now: () => Date.parse('2026-11-24T12:00:00Z'),
      templatesFolder: '',
      azure: {
        transport: nodeTransport(),
        tokens: {
          get: ({ audience }) =>
            Promise.resolve({ token: sim.token(role, audience), expiresOn: Date.now() + 3_600_000 }),
        },
      },
    },
  };
}
