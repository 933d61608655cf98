import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { attend, type JobNotice } from '../../../../src/kernels/attend.ts';
import { controlOf, enter, leave, takeChunk, word } from '../../../../src/kernels/control.ts';
import { taskKind } from '../../../../src/kernels/runChunk.ts';

// A thread of the pool that works as the real ones do, until there is a file `poison` in its folder: then number 1 dies, with
// a chunk of the sort by items in its hands, and the file is called `dead`.
const poison = join(import.meta.dirname, 'poison');

parentPort?.on('message', (notice: JobNotice) => {
  if (notice.thread === 1 && existsSync(poison)) dieSorting(notice);
  else attend(notice);
});

function dieSorting({ memory, job, thread }: JobNotice): void {
  const control = controlOf(memory);
  for (;;) {
    const state = enter(control, thread, job);
    const isSort = state === 'open' && Atomics.load(control, word.kind) === taskKind.scatter;
    if (isSort && takeChunk(control, thread) !== undefined) {
      renameSync(poison, join(import.meta.dirname, 'dead'));
      throw new Error('the thread dies');
    }
    leave(control, thread);
    if (state === 'over') return;
  }
}
