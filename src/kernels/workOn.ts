import { type Control, finishChunk, isOver, takeChunk } from './control.ts';
import type { Kernel } from './kernel.ts';
import { runChunk } from './runChunk.ts';

/** Takes chunks until there is none left, or the job is over, which is asked within long ones too. */
export function workOn(kernel: Kernel, control: Control, thread: number, job: number): void {
  while (!isOver(control, job)) {
    const chunk = takeChunk(control, thread);
    if (chunk === undefined) return;
    const parts = runChunk(kernel, control, thread, chunk);
    while (parts.next().done !== true && !isOver(control, job));
    finishChunk(control, thread);
  }
}
