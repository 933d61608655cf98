import type { Column, Table } from '../../core/column.ts';
import { dictionaryText, NO_ID } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { type EvidenceRow, mostEvidence } from '../../core/runRows.ts';
import { readRunPart } from './readRunPart.ts';

/** The accesses behind a run's findings, read when they are first asked for. */
export class RunEvidence {
  readonly #folder: string;
  #table: Promise<Table> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Those behind the finding at that place of `findings.jsonl`: the earliest {@link mostEvidence}, and how many there are.
   * @throws ByomlError `run.damaged`, `parquet.*`
   */
  async behind(finding: number): Promise<{ readonly rows: readonly EvidenceRow[]; readonly total: number }> {
    const table = await this.#read();
    const findings = this.#numbers(table, 'triple');
    const rows: EvidenceRow[] = [];
    let total = 0;
    for (let row = 0; row < table.rows; row++) {
      if (findings[row] !== finding) continue;
      if (total < mostEvidence) rows.push(this.#rowAt(table, row));
      total++;
    }
    return { rows, total };
  }

  async #read(): Promise<Table> {
    this.#table ??= readRunPart(this.#folder, 'evidence');
    try {
      return await this.#table;
    } catch (error) {
      this.#table = undefined;
      throw error;
    }
  }

  #rowAt(table: Table, row: number): EvidenceRow {
    const texts = table.columns.flatMap((column) => textEntry(column, row));
    const { file = '', ...columns } = Object.fromEntries(texts);
    return {
      time: this.#numbers(table, 'time')[row] ?? NaN,
      columns,
      file,
      line: this.#numbers(table, 'line')[row] ?? NaN,
    };
  }

  #numbers(table: Table, name: string): Float64Array | Int32Array {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column?.type === 'int32' || column?.type === 'timestamp') return column.values;
    const problem = `has no numbers in a column "${name}"`;
    throw new ByomlError('run.damaged', { path: this.#folder, part: 'evidence.parquet', problem });
  }
}

function textEntry(column: Column, row: number): readonly (readonly [string, string])[] {
  const id = column.type === 'text' ? (column.ids[row] ?? NO_ID) : NO_ID;
  return column.type === 'text' && id !== NO_ID ? [[column.name, dictionaryText(column.dictionary, id)]] : [];
}
