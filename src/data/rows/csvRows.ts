import { ByomlError } from '../../core/errors/byomlError.ts';
import { CsvScanner, MORE } from '../../formats/csvScanner.ts';
import { csvText } from '../../formats/csvText.ts';
import { openBytes } from '../bytes/byteReader.ts';
import { ByteWindow, skipByteOrderMark } from '../bytes/byteWindow.ts';
import { longestLine } from '../bytes/lineBlocks.ts';
import type { SourceFile } from '../sources/sourceFile.ts';
import { CsvSkipper } from './csvSkipper.ts';
import type { ReadLedger } from './readLedger.ts';
import type { RowVisitor } from './rowVisitor.ts';
import { SliceRow } from './sliceRow.ts';

/** Reads files of CSV with a header; the ids of raw values hold over all of them. */
export class CsvRows {
  readonly row: SliceRow;
  readonly #columns: readonly string[];
  readonly #required: readonly string[];
  readonly #ledger: ReadLedger;
  readonly #window = new ByteWindow();
  readonly #scanner = new CsvScanner();
  readonly #skipper = new CsvSkipper();
  // Of the current file: per column the field that holds it (-1: none), the header's fields, the record's line.
  #fieldOf = new Int32Array(0);
  #fields = 0;
  #line = 1;

  /** `required`: those of the columns that a file must have. */
  constructor(columns: readonly string[], required: readonly string[], ledger: ReadLedger) {
    this.#columns = columns;
    this.#required = required;
    this.#ledger = ledger;
    const starts = new Int32Array(columns.length).fill(-1);
    this.row = new SliceRow(starts, starts.slice(), { text: csvText, cell: csvText });
  }

  /**
   * Visits each row of a file and gives the bytes on disk that were used, whenever some are. Empty lines are no rows.
   * @throws ByomlError `source.columnMissing`, `source.columnTwice`, `source.unreadable`
   */
  async *read(file: SourceFile, visit: RowVisitor): AsyncGenerator<number, void> {
    const reader = openBytes(file);
    const window = this.#window;
    window.open(reader);
    this.#fields = 0;
    this.#line = 1;
    try {
      await skipByteOrderMark(window);
      for (let more = true; ; more = await window.fill()) {
        this.#records(window, !more, file, visit);
        yield reader.position();
        if (!more) break;
      }
      if (reader.damaged()) this.#ledger.unreadable('damagedGzip', this.#line);
    } finally {
      this.#ledger.bytes += window.total;
      reader.close();
    }
  }

  #records(window: ByteWindow, isLast: boolean, file: SourceFile, visit: RowVisitor): void {
    const { bytes, end } = window;
    if (this.#skipper.isSkipping) this.#pass(window);
    while (window.start < end) {
      const start = window.start;
      const next = this.#scanner.next(bytes, start, end, isLast);
      if (next === MORE) {
        if (end - start <= longestLine) return;
        this.#ledger.unreadable('tooLong', this.#line);
        this.#skipper.begin();
        this.#pass(window);
      } else {
        window.start = next;
        this.#record(bytes, start, next, file, visit);
        this.#line += this.#scanner.lineFeeds;
      }
    }
  }

  #pass(window: ByteWindow): void {
    window.start = this.#skipper.skip(window.bytes, window.start, window.end);
    this.#line += this.#skipper.lineFeeds;
  }

  #record(bytes: Uint8Array, start: number, next: number, file: SourceFile, visit: RowVisitor): void {
    const { fields, starts, ends, flaw } = this.#scanner;
    if (fields === 1 && starts[0] === ends[0] && flaw === undefined) return;
    if (this.#fields === 0) {
      this.#header(bytes, file);
      return;
    }
    const wrong = next - start > longestLine ? 'tooLong' : flaw;
    if (wrong !== undefined || fields !== this.#fields) {
      this.#ledger.unreadable(wrong ?? 'ragged', this.#line);
      return;
    }
    for (let column = 0; column < this.#fieldOf.length; column++) {
      const field = this.#fieldOf[column]!;
      this.row.starts[column] = field < 0 ? -1 : starts[field]!;
      this.row.ends[column] = field < 0 ? -1 : ends[field]!;
    }
    this.#ledger.rows++;
    this.row.moveTo(bytes);
    visit(this.#line);
  }

  #header(bytes: Uint8Array, { path }: SourceFile): void {
    const { fields, starts, ends } = this.#scanner;
    const names = Array.from({ length: fields }, (_, field) =>
      csvText(bytes.subarray(starts[field], ends[field])),
    );
    this.#fields = fields;
    this.#fieldOf = Int32Array.from(this.#columns, (column) => {
      const field = names.indexOf(column);
      if (field !== names.lastIndexOf(column)) throw new ByomlError('source.columnTwice', { path, column });
      if (field < 0 && this.#required.includes(column)) {
        throw new ByomlError('source.columnMissing', { path, column, columns: names.join(', ') });
      }
      return field;
    });
  }
}
