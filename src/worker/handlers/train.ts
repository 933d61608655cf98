import { malformedRows } from '../../core/readAccount.ts';
import type { ModelMade, TrainRequest } from '../../protocol/workerApi.ts';
import type { Job } from '../../usecases/job.ts';
import { train as trainModel } from '../../usecases/train.ts';

export async function train(request: TrainRequest, job: Job): Promise<ModelMade> {
  const { model, window, seconds } = await trainModel({ ...request, parameters: {} }, job);
  return {
    id: model.id,
    folder: model.path,
    window,
    users: window.users,
    resources: window.resources,
    seconds: seconds.read + seconds.fit + seconds.write,
    malformed: malformedRows(window.account),
  };
}
