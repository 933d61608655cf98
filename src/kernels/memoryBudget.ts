/** Bytes that a factorisation may take: nine tenths of what the system, or the container, has left. */
export function memoryBudget(): number {
  return 0.9 * process.availableMemory();
}
