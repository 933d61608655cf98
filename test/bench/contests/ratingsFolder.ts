import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTable, type Table } from '../../../src/core/column.ts';
import { dictionaryFromTexts } from '../../../src/core/dictionary.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import type { DataSize } from './dataSize.ts';
import { generateRatings } from './generateRatings.ts';
import type { RatingsData } from './ratingsData.ts';

/** Raised when the generator gives other numbers than before. */
const generation = 1;

/** The file names, as the peers' scripts know them too. */
export const dataFiles = { ratings: 'ratings.parquet', accesses: 'accesses.parquet' } as const;

/** Makes a data set, or finds it made: raw arrays, and what the peers read. Returns its folder. */
export function ratingsFolder(size: DataSize): string {
  const folder = join('.cache', 'bench', 'data', `${size.name.replace('/', '-')}-${generation}`);
  if (existsSync(folder)) return folder;
  const temporary = `${folder}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  const data = generateRatings(size);
  const save = (name: string, content: Uint8Array | string): void => {
    writeFileSync(join(temporary, name), content);
  };
  save('size.json', JSON.stringify({ users: data.users, items: data.items }));
  save('starts.u32', bytesOf(data.starts));
  save('item.u32', bytesOf(data.item));
  save('rating.f32', bytesOf(data.rating));
  // Neither is for L: nobody reads it as Parquet.
  if (size.entries <= 2_000_000) {
    save(dataFiles.ratings, encodeParquet(ratingsTable(data)));
    save(dataFiles.accesses, encodeParquet(accessesTable(data)));
  }
  renameSync(temporary, folder);
  return folder;
}

export function readRatings(folder: string): RatingsData {
  const size = JSON.parse(readFileSync(join(folder, 'size.json'), 'utf8')) as {
    users: number;
    items: number;
  };
  const buffer = (name: string): ArrayBuffer => {
    const bytes = readFileSync(join(folder, name));
    const { byteOffset, byteLength } = bytes;
    const isWhole = byteOffset === 0 && byteLength === bytes.buffer.byteLength;
    return isWhole ? bytes.buffer : new Uint8Array(bytes).buffer;
  };
  return {
    ...size,
    starts: new Uint32Array(buffer('starts.u32')),
    item: new Uint32Array(buffer('item.u32')),
    rating: new Float32Array(buffer('rating.f32')),
  };
}

/** The user of each entry. */
export function entryUsers({ starts, item, users }: RatingsData): Uint32Array {
  const user = new Uint32Array(item.length);
  for (let row = 0; row < users; row++) user.fill(row, starts[row], starts[row + 1]);
  return user;
}

/** Ids are 1, 2, ... as an indexer gives them. */
function ratingsTable(data: RatingsData): Table {
  const oneUp = (ids: Uint32Array): Int32Array => Int32Array.from(ids, (id) => id + 1);
  return createTable([
    { name: 'user', type: 'int32', values: oneUp(entryUsers(data)) },
    { name: 'item', type: 'int32', values: oneUp(data.item) },
    { name: 'rating', type: 'float', values: data.rating },
  ]);
}

/** Names sort as their ids do. */
function accessesTable(data: RatingsData): Table {
  const names = (prefix: string, count: number) =>
    dictionaryFromTexts(Array.from({ length: count }, (_, id) => `${prefix}${String(id).padStart(6, '0')}`));
  return createTable([
    {
      ...{ name: 'tenant', type: 'text', dictionary: dictionaryFromTexts(['tenant-1']) },
      ids: new Uint32Array(data.item.length),
    },
    {
      ...{ name: 'user', type: 'text', dictionary: names('contoso\\user', data.users) },
      ids: entryUsers(data),
    },
    {
      ...{ name: 'resource', type: 'text', dictionary: names('\\\\fs.contoso.example\\share', data.items) },
      ids: data.item,
    },
    { name: 'likelihood', type: 'double', values: Float64Array.from(data.rating) },
  ] as const);
}

function bytesOf(values: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
