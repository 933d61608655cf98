/** What tests use of it. */
export function buildKernels(folder: string): Promise<void>;
