import { parentPort } from 'node:worker_threads';
import { attend, type JobNotice } from './attend.ts';

// What a thread of the pool runs: one job after the other, as they are posted.
parentPort?.on('message', (notice: JobNotice) => {
  attend(notice);
});
