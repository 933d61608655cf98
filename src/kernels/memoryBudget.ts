/** Bytes that a job may take from now on: nine tenths of what the system, or the container, has left. */
export function memoryBudget(): number {
  return 0.9 * process.availableMemory();
}
