import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a fit leaves, `rows x rank` each. */
export interface FitFactors {
  readonly rank: number;
  readonly users: Float32Array;
  readonly items: Float32Array;
}

export function writeFactors(folder: string, { users, items }: Omit<FitFactors, 'rank'>): void {
  const save = (name: string, values: Float32Array): void => {
    writeFileSync(join(folder, name), new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  };
  save('users.f32', users);
  save('items.f32', items);
}

export function readFactors(folder: string, rank: number): FitFactors {
  const read = (name: string): Float32Array =>
    new Float32Array(new Uint8Array(readFileSync(join(folder, name))).buffer);
  return { rank, users: read('users.f32'), items: read('items.f32') };
}
