import { type Dictionary, dictionarySize, NO_ID } from '../../core/dictionary.ts';

/** The distinct (tenant, name) of one side, sorted by tenant and name; a name's row is its place. */
export interface Vocabulary {
  readonly tenants: Dictionary;
  readonly names: Dictionary;
  /** Per row: ids into the two dictionaries. */
  readonly tenant: Uint32Array;
  readonly name: Uint32Array;
  /** Rows of tenant id t are `starts[t] .. starts[t + 1]`. */
  readonly starts: Uint32Array;
}

/** A vocabulary of rows that are sorted already. */
export function vocabularyOfRows(
  tenants: Dictionary,
  names: Dictionary,
  tenant: Uint32Array,
  name: Uint32Array,
): Vocabulary {
  const starts = new Uint32Array(dictionarySize(tenants) + 1);
  for (const id of tenant) starts[id + 1]!++;
  for (let id = 0; id + 1 < starts.length; id++) starts[id + 1]! += starts[id]!;
  return { tenants, names, tenant, name, starts };
}

/** A vocabulary of pairs of ids in any order, repetitions included. */
export function createVocabulary(
  tenants: Dictionary,
  names: Dictionary,
  tenant: Uint32Array,
  name: Uint32Array,
): Vocabulary {
  const keys = distinctKeys(tenant, name, dictionarySize(names));
  const sortedTenant = new Uint32Array(keys.length);
  const sortedName = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    sortedTenant[row] = Math.floor(keys[row]! / dictionarySize(names));
    sortedName[row] = keys[row]! % dictionarySize(names);
  }
  return vocabularyOfRows(tenants, names, sortedTenant, sortedName);
}

/** The pairs as numbers, sorted, each once; exact below 2^53. */
function distinctKeys(tenant: Uint32Array, name: Uint32Array, names: number): Float64Array {
  const keys = new Float64Array(tenant.length);
  for (let i = 0; i < keys.length; i++) keys[i] = tenant[i]! * names + name[i]!;
  keys.sort();
  let size = 0;
  for (let i = 0; i < keys.length; i++) if (i === 0 || keys[i] !== keys[i - 1]) keys[size++] = keys[i]!;
  return keys.subarray(0, size);
}

/** The row of a name of a tenant, both as ids; -1 when it has none, as NO_ID never has. */
export function vocabularyRow(vocabulary: Vocabulary, tenant: number, name: number): number {
  if (tenant === NO_ID || name === NO_ID) return -1;
  const ids = vocabulary.name;
  let low = vocabulary.starts[tenant]!;
  const end = vocabulary.starts[tenant + 1]!;
  // With one tenant the ids of its names have no gaps, so the first guess is right.
  const guess = low + name - (ids[low] ?? 0);
  if (guess >= low && guess < end && ids[guess] === name) return guess;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low < end && ids[low] === name ? low : -1;
}
