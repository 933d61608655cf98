import type { WorkspaceSummary } from '../../core/workspaceSummary.ts';
import type { Job } from '../../usecases/job.ts';
import { readWorkspace as readAll } from '../../usecases/readWorkspace.ts';

export async function readWorkspace(
  input: { readonly workspace: string },
  job: Job,
): Promise<WorkspaceSummary | undefined> {
  return readAll(input, job);
}
