import { readWorkspace, workspaceExists } from '../store/workspaceStore.ts';
import { listDetections, readDetection } from '../store/detectionStore.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { checkAzure } from './checks/azure.ts';
import type { Check } from './checks/check.ts';
import { checkDiskSpace } from './checks/diskSpace.ts';
import { checkMemory } from './checks/memory.ts';
import { checkNodeVersion } from './checks/nodeVersion.ts';
import { checkQueryParser } from './checks/queryParser.ts';
import { checkTemplates } from './checks/templates.ts';
import { checkWritable } from './checks/writable.ts';
import { type Job, throwIfCancelled } from './job.ts';

/** Checks everything that the other commands need; each check that fails says how to mend it. */
export async function doctor(input: { readonly workspace: string }, job: Job): Promise<readonly Check[]> {
  const { workspace } = input;
  const checks: readonly (() => Promise<Check | readonly Check[]> | Check)[] = [
    () => checkNodeVersion(process.version),
    () => checkMemory(),
    () => checkWritable(workspace),
    () => checkDiskSpace(workspace),
    () => checkTemplates(job.services.templatesFolder),
    () => checkQueryParser(),
    () => checkFiles(workspace),
    () => checkAzure(workspace, job),
  ];
  const results: Check[] = [];
  for (const [place, check] of checks.entries()) {
    throwIfCancelled(job);
    job.progress({ step: place + 1, of: checks.length, message: 'Checking' });
    results.push(...[await check()].flat());
  }
  return results;
}

/** `byoml.yaml` and every `detection.yaml` can be read. */
async function checkFiles(workspace: string): Promise<Check> {
  const name = 'your files';
  try {
    if (!(await workspaceExists(workspace))) return { name, ok: true, found: 'no byoml.yaml here yet' };
    await readWorkspace(workspace);
    const detections = await listDetections(workspace);
    for (const detection of detections) await readDetection(workspace, detection);
    return { name, ok: true, found: `byoml.yaml and ${detections.length} detections` };
  } catch (error) {
    if (!ByomlError.is(error)) throw error;
    return { name, ok: false, found: error.message, fix: 'Correct the file.' };
  }
}
