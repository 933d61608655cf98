import type { TemplateSummary } from '../../protocol/workerApi.ts';
import type { Job } from '../../usecases/job.ts';
import { listTemplates as listAll } from '../../usecases/listTemplates.ts';

export async function listTemplates(_input: object, job: Job): Promise<readonly TemplateSummary[]> {
  const templates = await listAll({}, job);
  return templates.map(({ id, title, description, budget }) => ({ id, title, description, budget }));
}
