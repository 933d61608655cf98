import { malformedRows } from '../../core/readAccount.ts';
import type { RunMade, ScoreRequest } from '../../protocol/workerApi.ts';
import type { Job } from '../../usecases/job.ts';
import { score as scoreWindow } from '../../usecases/score.ts';

export async function score({ model, ...request }: ScoreRequest, job: Job): Promise<RunMade> {
  const { run, to, alertsPerDay, seconds } = await scoreWindow({ ...request, modelId: model }, job);
  return {
    id: run.id,
    folder: to,
    findings: run.findings,
    alertsPerDay,
    scored: run.window.triples,
    seconds,
    malformed: malformedRows(run.window.account),
  };
}
