import type { Template } from '../core/template.ts';
import { readTemplate } from '../store/templateStore.ts';
import type { Job } from './job.ts';

/** One template; throws `template.unknown`. */
export async function showTemplate(input: { readonly id: string }, job: Job): Promise<Template> {
  return readTemplate(job.services.templatesFolder, input.id);
}
