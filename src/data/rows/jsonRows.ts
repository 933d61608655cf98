import { ByomlError } from '../../core/errors/byomlError.ts';
import { openBytes } from '../bytes/byteReader.ts';
import { ByteWindow } from '../bytes/byteWindow.ts';
import { type LineBlock, lineBlocks } from '../bytes/lineBlocks.ts';
import { JsonScanner } from '../json/jsonScanner.ts';
import { spaceEnd } from '../json/jsonSyntax.ts';
import { jsonCell, jsonText } from '../json/jsonText.ts';
import type { SourceFile } from '../sources/sourceFile.ts';
import type { Malformation, ReadLedger } from './readLedger.ts';
import type { RowVisitor } from './rowVisitor.ts';
import { SliceRow } from './sliceRow.ts';

const OPEN_ARRAY = 0x5b;

/** Reads files of JSON lines; the ids of raw values hold over all of them. */
export class JsonRows {
  readonly row: SliceRow;
  readonly #scanner: JsonScanner;
  readonly #ledger: ReadLedger;
  readonly #window = new ByteWindow();

  constructor(columns: readonly string[], ledger: ReadLedger) {
    this.#scanner = new JsonScanner(columns);
    this.row = new SliceRow(this.#scanner.starts, this.#scanner.ends, { text: jsonText, cell: jsonCell });
    this.#ledger = ledger;
  }

  /** Keys of the current row that are no column. */
  get otherKeys(): number {
    return this.#scanner.otherKeys;
  }

  /**
   * Visits each row of a file and gives the bytes on disk that were used, whenever some are. Empty lines are no rows.
   * @throws ByomlError `source.jsonArray`, `source.unreadable`
   */
  async *read(file: SourceFile, visit: RowVisitor): AsyncGenerator<number, void> {
    const reader = openBytes(file);
    const window = this.#window;
    window.open(reader);
    try {
      let isFirst = true;
      let next = 1;
      let flaw: Malformation | undefined;
      for await (const block of lineBlocks(window)) {
        const atEnd = reader.damaged() ? 'damagedGzip' : 'truncated';
        for (let i = 0; i < block.count; i++) {
          if (isEmpty(block, i)) continue;
          if (isFirst) refuseArray(block, i, file);
          isFirst = false;
          flaw = this.#visit(block, i, visit, atEnd);
        }
        next = block.firstLine + block.count;
        yield reader.position();
      }
      if (reader.damaged() && flaw !== 'damagedGzip') this.#ledger.unreadable('damagedGzip', next);
    } finally {
      this.#ledger.bytes += window.total;
      reader.close();
    }
  }

  /** Gives what was wrong with the line, if anything. `atEnd`: what a last line is that breaks off. */
  #visit(block: LineBlock, index: number, visit: RowVisitor, atEnd: Malformation): Malformation | undefined {
    const line = block.firstLine + index;
    const end = block.ends[index]!;
    const outcome = end < 0 ? 'tooLong' : this.#scanner.scan(block.bytes, block.starts[index]!, end);
    if (outcome === 'row') {
      this.#ledger.rows++;
      this.row.moveTo(block.bytes);
      visit(line);
      return undefined;
    }
    const breaksOff = outcome === 'notJson' && block.isCutShort && index === block.count - 1;
    const flaw = breaksOff ? atEnd : outcome;
    this.#ledger.unreadable(flaw, line);
    return flaw;
  }
}

function isEmpty({ bytes, starts, ends }: LineBlock, index: number): boolean {
  return ends[index]! >= 0 && spaceEnd(bytes, starts[index]!) === ends[index];
}

/** One array over the whole file would be read as rows that are all malformed: that deserves better words. */
function refuseArray({ bytes, starts, ends }: LineBlock, index: number, { path }: SourceFile): void {
  const isArray = ends[index]! >= 0 && bytes[spaceEnd(bytes, starts[index]!)] === OPEN_ARRAY;
  if (isArray) throw new ByomlError('source.jsonArray', { path });
}
