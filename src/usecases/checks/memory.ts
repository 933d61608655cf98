import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { checked, type Check } from './check.ts';

const gigabyte = 2 ** 30;
const least = 0.5 * gigabyte;

/** Memory that is free, containers' limits included, and how much of it this Node.js allows its objects. */
export function checkMemory(
  free: number = process.availableMemory(),
  heap: number = getHeapStatistics().heap_size_limit,
): Check {
  return checked(
    'memory',
    free >= least && heap >= least,
    `${text(free)} of ${text(totalmem())} free, heap up to ${text(heap)}`,
    'Free half a gigabyte, or let Node.js use it: NODE_OPTIONS=--max-old-space-size=4096.',
  );
}

function text(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1)} GB`;
}
