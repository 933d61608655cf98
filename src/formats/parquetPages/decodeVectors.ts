import type { VectorCollector } from '../vectorCollector.ts';
import type { Leaf } from '../parquetGuard/leaf.ts';
import type { ChunkPage } from './chunkPages.ts';
import { plainNumbers } from './plainNumbers.ts';
import { readLevels } from './readLevels.ts';

/** Decodes the pages of `rows` lists of doubles that are all there, in PLAIN, into their collector. Throws plain Errors. */
export function decodeVectors(
  pages: Iterable<ChunkPage>,
  rows: number,
  leaf: Leaf,
  collector: VectorCollector,
): void {
  for (const { header, body } of pages) {
    if (header.kind === 'dictionary') continue;
    if (header.values > rows + body.length / 8) throw new Error('a page has more values than it can hold');
    const repetition = readLevels(body, 0, leaf.maxRepetition, header.values);
    const definition = readLevels(body, repetition.end, leaf.maxDefinition, header.values);
    let count = 0;
    for (const level of definition.levels!) if (level === leaf.maxDefinition) count++;
    const numbers = plainNumbers('DOUBLE', body, definition.end, count);
    collector.addEntries(repetition.levels!, definition.levels!, leaf.maxDefinition, numbers);
  }
}
