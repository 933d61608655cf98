import type { DetectionMade, DetectionRequest } from '../../protocol/workerApi.ts';
import { init } from '../../usecases/init.ts';
import type { Job } from '../../usecases/job.ts';

export async function createDetection(request: DetectionRequest, job: Job): Promise<DetectionMade> {
  const { detection, files } = await init(request, job);
  return { folder: detection, files };
}
