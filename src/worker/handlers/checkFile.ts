import type { TextProblem } from '../../core/textProblem.ts';
import type { FileToCheck } from '../../protocol/workerApi.ts';
import { checkFile as check } from '../../usecases/checkFile.ts';
import type { Job } from '../../usecases/job.ts';

export async function checkFile(input: FileToCheck, job: Job): Promise<readonly TextProblem[]> {
  return check(input, job);
}
