import { type FlatCollector, type FlatValues, notThere } from '../collector.ts';
import type { Leaf } from '../parquetGuard/leaf.ts';
import { type ChunkPage, encodings } from './chunkPages.ts';
import { readLevels } from './readLevels.ts';
import { type NumberType, plainNumbers } from './plainNumbers.ts';
import { type Intern, plainTexts } from './plainTexts.ts';
import { readRuns } from './readRuns.ts';

/** Decodes the pages of a column of single values into its collector. Throws plain Errors. */
export function decodeFlat(
  pages: Iterable<ChunkPage>,
  leaf: Leaf,
  intern: Intern,
  collector: FlatCollector,
): void {
  const plain = (bytes: Uint8Array, start: number, count: number): FlatValues =>
    leaf.type === 'BYTE_ARRAY'
      ? plainTexts(bytes, start, count, intern)
      : plainNumbers(leaf.type as NumberType, bytes, start, count);
  let dictionary: FlatValues | undefined;
  for (const { header, body } of pages) {
    if (header.kind === 'dictionary') {
      dictionary = plain(body, 0, header.values);
      continue;
    }
    const { levels, end } = readLevels(body, 0, leaf.maxDefinition, header.values);
    const count = levels?.reduce((sum, level) => sum + level, 0) ?? header.values;
    const values =
      count === 0 || header.encoding === encodings.plain
        ? plain(body, end, count)
        : fromDictionary(dictionary, indices(body, end, count));
    if (count === header.values) collector.add(values);
    else collector.addSome(values, levels!);
  }
}

/** Places in the dictionary: behind their width, which is 0 where all are the first. */
function indices(bytes: Uint8Array, start: number, count: number): Uint32Array {
  const places = new Uint32Array(count);
  const width = bytes[start]!;
  return width === 0 ? places : readRuns(bytes, start + 1, width, places);
}

function fromDictionary(dictionary: FlatValues | undefined, places: Uint32Array): FlatValues {
  if (dictionary === undefined) throw new Error('a page needs a dictionary and there is none');
  const values = new (dictionary.constructor as new (length: number) => FlatValues)(places.length);
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    if (place >= dictionary.length) throw new Error(notThere);
    values[i] = dictionary[place]!;
  }
  return values;
}
