import type { Template } from '../core/template.ts';
import { listTemplates as readAll } from '../store/templateStore.ts';
import type { Job } from './job.ts';

/** The templates that come with the product, by id. */
export async function listTemplates(_input: object, job: Job): Promise<readonly Template[]> {
  return readAll(job.services.templatesFolder);
}
