import type { AccessTable } from '../core/accessTable.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import { dayOfTime } from '../core/time.ts';
import { AccessAccumulator } from './accesses/accessAccumulator.ts';
import { type Ratings, RatingList } from './accesses/ratings.ts';
import { requireAccesses } from './accesses/requireAccesses.ts';
import { takeAccessTable } from './accesses/takeAccessTable.ts';
import { ItemIds } from './intern/itemIds.ts';
import { createPacer } from './pacer.ts';
import { readAllFiles } from './readFiles.ts';
import { type ReadOptions, windowOf } from './readOptions.ts';
import type { ReadReport } from './readReport.ts';
import { Admission } from './rows/admission.ts';
import { createNameTables, type NameTables } from './rows/nameTables.ts';
import { planOf } from './rows/planOf.ts';
import type { RawRow } from './rows/rawRow.ts';
import { ReadLedger } from './rows/readLedger.ts';
import { RowMapper } from './rows/rowMapper.ts';
import { columnsOfPlan, type RowPlan } from './rows/rowPlan.ts';
import type { RowVisitor } from './rows/rowVisitor.ts';
import { SourceReader } from './rows/sourceReader.ts';
import type { Window } from './sources/exportLayout.ts';
import { listSources } from './sources/listSources.ts';
import type { SourceMapping } from './sourceMapping.ts';

export interface ReadResult {
  readonly table: AccessTable;
  readonly report: ReadReport;
  /** Only for a mapping with a likelihood; the table then counts the rows. */
  readonly ratings?: Ratings;
}

/**
 * Reads what `from` stands for (files, folders, globs) into an access table. Bytes are scanned, names become ids, and
 * every row is accounted for; memory grows with the distinct names, identities and (tenant, user, resource, day).
 * @throws ByomlError `source.*`, `parquet.*`, `accessTable.*`; `cancelled`
 */
export async function readAccesses(
  from: readonly string[],
  mapping: SourceMapping,
  options: ReadOptions & {
    /** Is a source without any access an answer too? */ readonly allowNone?: boolean;
  },
): Promise<ReadResult> {
  const reading = startReading(mapping, options);
  const pacer = createPacer(options.signal);
  const sources = await listSources(from, reading.window, pacer);
  await readAllFiles(sources.files, accessReader(mapping, reading), pacer, options.progress);
  const { plan, names, ledger, accumulator, ratings } = reading;
  const account = ledger.account();
  const report = {
    malformed: ledger.malformedRows,
    ignoredFiles: sources.ignored,
    tallies: tallies(plan, names),
    hasLikelihood: ratings !== undefined,
  };
  if (options.allowNone !== true) requireAccesses(account, report, from, mapping);
  const sorted = accumulator.sort();
  const table = accumulator.finish(account, sorted);
  return { table, report, ...(ratings === undefined ? {} : { ratings: ratings.finish(sorted) }) };
}

interface AccessReading {
  readonly plan: RowPlan;
  readonly columns: readonly string[];
  readonly window: Window;
  readonly names: NameTables;
  readonly ledger: ReadLedger;
  readonly itemIds: ItemIds;
  readonly accumulator: AccessAccumulator;
  readonly ratings: RatingList | undefined;
}

function startReading(mapping: SourceMapping, options: ReadOptions): AccessReading {
  const plan = planOf(mapping);
  const names = createNameTables(plan);
  return {
    plan,
    columns: columnsOfPlan(plan),
    window: windowOf(options),
    names,
    ledger: new ReadLedger(),
    itemIds: new ItemIds(),
    accumulator: new AccessAccumulator(plan, names),
    ratings: plan.likelihood === undefined ? undefined : new RatingList(),
  };
}

function accessReader(mapping: SourceMapping, reading: AccessReading): SourceReader {
  const { plan, columns, names, ledger, accumulator, ratings, window } = reading;
  const takesTables = mapping.kind === 'template' || hasTableColumns(mapping);
  return new SourceReader({
    columns,
    required: plan.required,
    ledger,
    open: (row) => openRow(row, reading),
    expect: (rows) => {
      accumulator.expect(rows);
      ratings?.expect(rows);
    },
    ...(takesTables
      ? {
          takeTable: (table, { path }): void => {
            takeAccessTable(table, path, { extra: plan.extra, names, accumulator, ledger, window });
          },
        }
      : {}),
  });
}

/** Are the columns those of an access table, so that a file with its columns is meant as one? */
function hasTableColumns(mapping: Extract<SourceMapping, { kind: 'columns' }>): boolean {
  const { tenant, user, resource, likelihood, time } = mapping;
  const areNames = tenant === 'tenant' && user === 'user' && resource === 'resource';
  return areNames && likelihood === undefined && time === undefined;
}

/** Each row of this reader: whose access, kept or not, and on to its day. */
function openRow(row: RawRow, reading: AccessReading): RowVisitor {
  const { plan, columns, names, ledger, accumulator, ratings, window } = reading;
  const isLimited = window.since !== undefined || window.until !== undefined;
  if (isLimited && plan.time === undefined) {
    throw new ByomlError('source.windowWithoutTime', { path: ledger.file });
  }
  const mapper = new RowMapper(plan, row, columns, names, ledger);
  const admission = new Admission(plan, row, columns, reading);
  const extras = new Int32Array(plan.extra.length);
  /** One for all rows: there may be millions. */
  const access = { tenant: 0, user: 0, resource: 0, day: 0, count: 1, firstTime: NaN, lastTime: NaN };
  return (line) => {
    if (!mapper.identify() || !admission.admit(line)) return;
    const { time } = admission;
    access.tenant = mapper.tenant;
    access.user = mapper.user;
    access.resource = mapper.resource;
    access.day = dayOfTime(time);
    access.firstTime = access.lastTime = time;
    mapper.extras(extras);
    accumulator.add(access, extras);
    ratings?.add(mapper.tenant, mapper.user, mapper.resource, admission.likelihood);
  };
}

function tallies(plan: RowPlan, names: NameTables): ReadReport['tallies'] {
  const withTally = plan.filters.flatMap(({ name, tally }, filter) =>
    tally === undefined ? [] : [[name, names.tallies[filter]!.counts()] as const],
  );
  return Object.fromEntries(withTally);
}
