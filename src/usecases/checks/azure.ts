import { visibleName } from '../../core/visibleName.ts';
import { readWorkspace, workspaceExists } from '../../store/workspaceStore.ts';
import { placeOf } from '../azure/placeOf.ts';
import { type Job, throwIfCancelled } from '../job.ts';
import type { AzureCheckInput } from './azureCheckInput.ts';
import { azurePermission } from './azurePermission.ts';
import { azureProvider } from './azureProvider.ts';
import { azureTokens } from './azureTokens.ts';
import { azureWorkspace } from './azureWorkspace.ts';
import type { Check } from './check.ts';
import { foreseen } from './foreseen.ts';

/** In order: each builds on those before it, so that the first that fails is the last that is asked. */
const checks: readonly ((input: AzureCheckInput, job: Job) => Promise<readonly Check[]>)[] = [
  azureTokens,
  azureWorkspace,
  azurePermission,
  azureProvider,
];

/** Checks each profile of `byoml.yaml` against Azure; nothing where there is none, or where the file cannot be read. */
export async function checkAzure(workspace: string, job: Job): Promise<readonly Check[]> {
  const results: Check[] = [];
  for (const profile of await profilesOf(workspace)) {
    results.push(...(await checkProfile(workspace, profile, job)));
  }
  return results;
}

async function profilesOf(workspace: string): Promise<readonly string[]> {
  try {
    return (await workspaceExists(workspace)) ? Object.keys((await readWorkspace(workspace)).profiles) : [];
  } catch {
    // Another check says what is wrong with the file.
    return [];
  }
}

async function checkProfile(workspace: string, profile: string, job: Job): Promise<readonly Check[]> {
  const title = `Azure profile ${visibleName(profile)}`;
  const results: Check[] = [];
  const place = await foreseen(title, async () => {
    const found = await placeOf({ workspace, profile });
    results.push({ name: title, ok: true, found: visibleName(found.workspace) });
    return found;
  });
  if ('ok' in place) return [place];
  for (const check of checks) {
    throwIfCancelled(job);
    results.push(...(await check({ title, place }, job)));
    if (results.some(({ ok }) => !ok)) break;
  }
  return results;
}
