import { ByomlError } from '../core/errors/byomlError.ts';
import { mebibytes } from '../core/mebibytes.ts';

const page = 65_536;

/** What 32-bit addresses reach. */
const mostBytes = 2 ** 32 - page;

/** Up to this size the memory of one job serves the next; a larger one goes back to the system. */
const keptBytes = 64 * 2 ** 20;

/** One shared memory after the other; each job has one to itself. */
export class MemoryPages {
  #kept: WebAssembly.Memory | undefined;

  /**
   * A memory of at least so many bytes; what is in it is left over from before.
   * @throws ByomlError `model.memory` where that is more than `budget` or the system gives
   */
  take(bytes: number, budget: number): WebAssembly.Memory {
    const kept = this.#kept;
    if (kept !== undefined && kept.buffer.byteLength >= bytes && bytes <= budget) return kept;
    const memory = allocate(bytes, budget);
    if (memory === undefined) throw tooLarge(bytes, Math.min(budget, mostBytes));
    this.#kept = memory.buffer.byteLength <= keptBytes ? memory : undefined;
    return memory;
  }
}

/** A shared memory of at least so many bytes, all zeros; undefined where that is more than `budget` or the system gives. */
export function allocate(bytes: number, budget: number): WebAssembly.Memory | undefined {
  if (bytes > Math.min(budget, mostBytes)) return undefined;
  const pages = Math.ceil(bytes / page);
  try {
    // Room to grow is never asked for, so nothing is reserved that is not used.
    return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function tooLarge(bytes: number, budget: number): ByomlError {
  return new ByomlError('model.memory', { needed: mebibytes(bytes), budget: mebibytes(budget) });
}
