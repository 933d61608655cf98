import { controlOf, enter, leave, word } from './control.ts';
import { instantiate } from './kernel.ts';
import { workOn } from './workOn.ts';

/** What a thread is told when a job begins. */
export interface JobNotice {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly job: number;
  /** Number of the thread: 0 is the one that called. */
  readonly thread: number;
}

/** Works on the tasks of a job, sleeping between them, until it is over. */
export function attend({ module, memory, job, thread }: JobNotice): void {
  const control = controlOf(memory);
  const kernel = instantiate(module, memory);
  for (;;) {
    const generation = Atomics.load(control, word.generation);
    const state = enter(control, thread, job);
    if (state === 'open') workOn(kernel, control, thread, job);
    leave(control, thread);
    if (state === 'over') return;
    Atomics.wait(control, word.generation, generation);
  }
}
