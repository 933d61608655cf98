import { type Dictionary, dictionarySize, dictionaryText } from '../../core/dictionary.ts';
import { utf8Decode } from '../../core/utf8.ts';

/** Some neighbouring names in lower case, one after the other. */
interface Block {
  readonly firstId: number;
  readonly text: string;
  /** Where each of them starts in `text`, and at last where the last one ends. */
  readonly starts: Uint32Array;
}

/** Bytes of names in a block, a long name apart. */
const blockBytes = 1 << 22;

/** Finds the names of a dictionary that hold a text, upper or lower case. The names are lowered once. */
export class NameSearch {
  readonly #dictionary: Dictionary;
  #blocks: readonly Block[] | undefined;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** 1 for each id whose name holds the text. */
  matching(text: string): Uint8Array {
    const matches = new Uint8Array(dictionarySize(this.#dictionary));
    this.#blocks ??= blocksOf(this.#dictionary);
    for (const block of this.#blocks) markMatches(block, text.toLowerCase(), matches);
    return matches;
  }
}

function blocksOf(dictionary: Dictionary): readonly Block[] {
  const size = dictionarySize(dictionary);
  const blocks: Block[] = [];
  for (let firstId = 0; firstId < size;) {
    const endId = endOfBlock(dictionary, firstId);
    blocks.push(blockOf(dictionary, firstId, endId));
    firstId = endId;
  }
  return blocks;
}

function endOfBlock({ offsets }: Dictionary, firstId: number): number {
  const end = (offsets[firstId] ?? 0) + blockBytes;
  let id = firstId + 1;
  while (id + 1 < offsets.length && (offsets[id + 1] ?? 0) <= end) id++;
  return id;
}

function blockOf(dictionary: Dictionary, firstId: number, endId: number): Block {
  const starts = dictionary.offsets.slice(firstId, endId + 1);
  const [from = 0] = starts;
  const bytes = dictionary.bytes.subarray(from, dictionary.offsets[endId]);
  for (let i = 0; i < starts.length; i++) starts[i] = (starts[i] ?? 0) - from;
  const text = utf8Decode(bytes);
  // As many units as bytes: all of it is ASCII, and its names start where their bytes do.
  if (text.length === bytes.length) return { firstId, text: text.toLowerCase(), starts };
  const names = Array.from({ length: endId - firstId }, (_, i) =>
    dictionaryText(dictionary, firstId + i).toLowerCase(),
  );
  let length = 0;
  names.forEach((name, i) => {
    length += name.length;
    starts[i + 1] = length;
  });
  return { firstId, text: names.join(''), starts };
}

function markMatches({ firstId, text, starts }: Block, wanted: string, matches: Uint8Array): void {
  let name = 0;
  let from = 0;
  for (;;) {
    const at = text.indexOf(wanted, from);
    if (at < 0 || at === text.length) return;
    while ((starts[name + 1] ?? Infinity) <= at) name++;
    const end = starts[name + 1] ?? 0;
    const isInside = at + wanted.length <= end;
    if (isInside) matches[firstId + name] = 1;
    from = isInside ? end : at + 1;
  }
}
