import type { RuleMade, RuleRequest } from '../../protocol/workerApi.ts';
import type { Job } from '../../usecases/job.ts';
import { rule } from '../../usecases/rule.ts';

export async function createRule(request: RuleRequest, job: Job): Promise<RuleMade> {
  const { files, warnings } = await rule({ ...request, format: 'kql', check: true, refuseEdited: true }, job);
  const pathOf = (format: string): string => files.find((file) => file.format === format)?.path ?? '';
  return {
    kql: pathOf('kql'),
    yaml: pathOf('yaml'),
    warnings: warnings.map(({ path, problem }) => `${path}: ${problem}`),
  };
}
