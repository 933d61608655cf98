import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a factorising module of tools/kernels exports; addresses are bytes in the shared memory. */
export interface Kernel {
  readonly scratchBytes: () => number;
  readonly countEntries: (entries: number, from: number, to: number, table: number) => void;
  readonly scatterEntries: (
    starts: number,
    rows: number,
    entries: number,
    from: number,
    to: number,
    table: number,
    columns: number,
  ) => void;
  readonly gram: (sources: number, from: number, to: number, out: number) => void;
  readonly solveRows: (
    starts: number,
    entries: number,
    sources: number,
    targets: number,
    gram: number,
    from: number,
    to: number,
    reg: number,
    nonNegative: number,
    scratch: number,
  ) => number;
  readonly openLongRow: (gram: number, scratch: number) => void;
  readonly addEntries: (
    entries: number,
    from: number,
    to: number,
    sources: number,
    gram: number,
    scratch: number,
  ) => void;
  readonly closeLongRow: (
    targets: number,
    gram: number,
    row: number,
    reg: number,
    nonNegative: number,
    scratch: number,
  ) => number;
  /** Of the module `pairs`, which has no other. */
  readonly multiplyPairs: (
    users: number,
    resources: number,
    userVectors: number,
    resourceVectors: number,
    products: number,
    from: number,
    to: number,
    userRows: number,
    resourceRows: number,
    vectorBytes: number,
  ) => void;
}

/** Compiles `<name>.wasm` of the folder. */
export function compileModule(folder: string, name: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(join(folder, `${name}.wasm`)));
}

/** A kernel of one thread over the memory of all. */
export function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  const { exports } = new WebAssembly.Instance(module, { env: { memory, abort: failed } });
  return exports as unknown as Kernel;
}

function failed(): never {
  throw new Error('the kernel failed');
}
