import type { TripleNames } from '../core/algorithm.ts';
import { createTable, type Table } from '../core/column.ts';
import { textColumn } from '../core/textColumn.ts';
import { ItemIds } from './intern/itemIds.ts';
import { TripleIndex } from './accesses/tripleIndex.ts';
import { createPacer } from './pacer.ts';
import { readAllFiles } from './readFiles.ts';
import { type ReadOptions, windowOf } from './readOptions.ts';
import { Admission } from './rows/admission.ts';
import { NONE } from './rows/memo.ts';
import { createNameTables } from './rows/nameTables.ts';
import { planOf } from './rows/planOf.ts';
import type { RawRow } from './rows/rawRow.ts';
import { ReadLedger } from './rows/readLedger.ts';
import { RowMapper } from './rows/rowMapper.ts';
import { columnsOfPlan } from './rows/rowPlan.ts';
import type { RowVisitor } from './rows/rowVisitor.ts';
import { SourceReader } from './rows/sourceReader.ts';
import { listSources } from './sources/listSources.ts';
import type { TemplateSource } from './sourceMapping.ts';

/** An access behind a wanted triple. */
interface Evidence {
  readonly triple: number;
  readonly time: number;
  readonly file: string;
  readonly line: number;
  readonly values: readonly (string | null)[];
}

/** `fileName` turns a file's path into the name by which the table knows it. */
type EvidenceOptions = ReadOptions & { readonly fileName?: (path: string) => string };

/**
 * The accesses behind some triples, by one more scan of the source: a row for each, sorted by triple, time, file and
 * line. Columns: `triple` int32 (index into `wanted`), `time` timestamp, the template's evidence columns as text, `file`
 * text, `line` int32. A row whose identity a row of the same triples had before is left out, as when reading; the
 * identities of other rows are not kept, because an identity names one event, and copies of it say the same triple.
 * @throws ByomlError as readAccesses, but finding nothing is no error
 */
export async function readEvidence(
  from: readonly string[],
  mapping: TemplateSource,
  wanted: TripleNames,
  options: EvidenceOptions,
): Promise<Table> {
  const window = windowOf(options);
  const plan = planOf(mapping);
  const evidence = Object.entries(mapping.template.mapping.evidence);
  const columns = [...new Set([...columnsOfPlan(plan), ...evidence.map(([, column]) => column)])];
  const names = createNameTables(plan);
  const index = new TripleIndex(wanted, names);
  const shared = { ledger: new ReadLedger(), itemIds: new ItemIds(), window };
  const found: Evidence[] = [];

  const open = (row: RawRow): RowVisitor => {
    const mapper = new RowMapper(plan, row, columns, names, shared.ledger);
    const admission = new Admission(plan, row, columns, shared);
    const sources = evidence.map(([, column]) => columns.indexOf(column));
    return (line) => {
      if (!mapper.identify()) return;
      const triple = index.find(mapper.tenant, mapper.user, mapper.resource);
      if (triple === NONE || !admission.admit(line)) return;
      const values = sources.map((column) => row.text(column));
      found.push({ triple, time: admission.time, file: shared.ledger.file, line, values });
    };
  };
  const pacer = createPacer(options.signal);
  const { files } = await listSources(from, window, pacer);
  // An access table holds no single accesses: it is passed over.
  const takeTable = (): void => undefined;
  const reader = new SourceReader({ columns, required: [], ledger: shared.ledger, open, takeTable });
  await readAllFiles(files, reader, pacer, options.progress);
  const fileName = options.fileName ?? ((path: string): string => path);
  const named = found.map((access) => ({ ...access, file: fileName(access.file) }));
  const columnNames = evidence.map(([name]) => name);
  return evidenceTable(named.sort(compareEvidence), columnNames);
}

function compareEvidence(a: Evidence, b: Evidence): number {
  const byFile = a.file < b.file ? -1 : Number(a.file > b.file);
  return a.triple - b.triple || a.time - b.time || byFile || a.line - b.line;
}

function evidenceTable(found: readonly Evidence[], names: readonly string[]): Table {
  return createTable([
    { name: 'triple', type: 'int32', values: Int32Array.from(found, ({ triple }) => triple) },
    { name: 'time', type: 'timestamp', values: Float64Array.from(found, ({ time }) => time) },
    ...names.map((name, i) =>
      textColumn(
        name,
        found.map(({ values }) => values[i] ?? null),
      ),
    ),
    textColumn(
      'file',
      found.map(({ file }) => file),
    ),
    { name: 'line', type: 'int32', values: Int32Array.from(found, ({ line }) => line) },
  ]);
}
