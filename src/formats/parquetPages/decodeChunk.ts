import type { SchemaTree } from 'hyparquet';
import type { FlatCollector } from '../collector.ts';
import type { GuardedChunk, GuardedColumn } from '../parquetGuard/chunkGuard.ts';
import type { Leaf } from '../parquetGuard/leaf.ts';
import { isPlainNumber } from '../plainIntegers.ts';
import { VectorCollector } from '../vectorCollector.ts';
import { chunkPages, encodings } from './chunkPages.ts';
import { decodeFlat } from './decodeFlat.ts';
import { decodeVectors } from './decodeVectors.ts';
import type { Intern } from './plainTexts.ts';

/** A column's rows in one row group, as the decoders want to know them. */
export interface DecodedChunk {
  readonly tree: SchemaTree;
  readonly leaf: Leaf;
  readonly rows: number;
  readonly intern: Intern;
}

/**
 * Decodes what most files consist of, without an object for a value: single numbers and texts in PLAIN or by dictionary, and
 * vectors as we write them. False, with nothing collected, for everything else. Throws plain Errors.
 */
export async function decodeChunk(
  guarded: GuardedColumn,
  chunk: GuardedChunk,
  { tree, leaf, rows, intern }: DecodedChunk,
  collector: FlatCollector | VectorCollector,
): Promise<boolean> {
  if (collector instanceof VectorCollector) {
    if (!collector.isOurs || leaf.type !== 'DOUBLE' || !isRequiredItem(tree)) return false;
    const pages = await chunkPages(guarded, chunk, false, [encodings.plain]);
    if (pages === undefined) return false;
    const end = collector.rows + rows;
    decodeVectors(pages, rows, leaf, collector);
    if (collector.rows !== end) throw new Error('it has not as many vectors as rows');
    return true;
  }
  if (!isFlat(tree)) return false;
  const pages = await chunkPages(guarded, chunk, true, Object.values(encodings));
  if (pages === undefined) return false;
  decodeFlat(pages, leaf, intern, collector);
  return true;
}

/** Three levels, the innermost of which always has a value. */
function isRequiredItem({ children }: SchemaTree): boolean {
  return children[0]?.children[0]?.element.repetition_type === 'REQUIRED';
}

const texts: ReadonlySet<string | undefined> = new Set([undefined, 'STRING', 'UTF8', 'ENUM', 'JSON']);

function isFlat({ element, children }: SchemaTree): boolean {
  if (children.length > 0) return false;
  switch (element.type) {
    case 'BYTE_ARRAY':
      return texts.has(element.logical_type?.type ?? element.converted_type);
    case 'DOUBLE':
    case 'FLOAT':
    case 'INT32':
    case 'INT64':
      return isPlainNumber(element);
    default:
      return false;
  }
}
