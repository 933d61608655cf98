import type { Histogram, Row, RowColumn, RowSelection } from '../../src/core/runRows.ts';
import { type Case, cases } from '../../src/core/scores.ts';
import type { RunSummary } from '../../src/protocol/workerApi.ts';

/** A run that is not stored anywhere: its rows are worked out when they are asked for. */
export interface SyntheticRun {
  readonly rows: number;
  readonly findings: number;
  /** Row `id`, of which the first `findings` are findings. */
  row(id: number): Row;
  /** Ids of the rows of a selection, in its order. */
  select(selection: RowSelection): Uint32Array;
  readonly summary: RunSummary;
  histogram(bars: number): Histogram;
}

const firstTime = Date.UTC(2026, 2, 25) * 1000;
const minute = 60_000_000;
const threshold = 80.5;

const people = ['jana.hofmann', 'maja.meyer', 'dina.popescu', 'georg.adler', 'tina.larsen', 'olga.o’brien'];
const shares = ['admin$', 'c$', 'finance\\closing', 'hr', 'recruiting data', 'eng bill of material'];

/** `names` replace the first users and resources. */
export function syntheticRun(
  rows: number,
  findings: number,
  names: readonly Pick<Row, 'user' | 'resource'>[] = [],
): SyntheticRun {
  const percentileOf = (id: number): number =>
    id === 0 && findings > 0
      ? 100
      : id < findings
        ? threshold + (100 - threshold) * (1 - id / findings) * 0.99
        : isSeen(id)
          ? 0
          : threshold * (1 - (id - findings) / Math.max(1, rows - findings)) ** 2;
  const row = (id: number): Row => {
    const name = names[id];
    const percentile = percentileOf(id);
    const kind = caseOf(id, findings);
    const time = firstTime + ((id * 7919) % 10_080) * minute;
    return {
      tenant: id % 9 === 8 ? 'fabrikam' : 'contoso',
      user: name?.user ?? `contoso\\${people[id % people.length]}${id < 60 ? '' : id}`,
      resource: name?.resource ?? `\\\\fs0${id % 8}.contoso.example\\${shares[(id * 7) % shares.length]}`,
      case: kind,
      score: kind === 'crossComponent' ? Infinity : kind === 'scored' ? percentile / 28 - 1.2 : NaN,
      percentile: kind === 'unknownUser' || kind === 'unknownResource' ? NaN : percentile,
      count: 1 + ((id * 31) % 17),
      firstTime: id % 101 === 100 ? NaN : time,
      lastTime: id % 101 === 100 ? NaN : time + (id % 5) * 47 * minute,
      isFinding: id < findings,
    };
  };
  const all = Uint32Array.from({ length: rows }, (_, id) => id);
  return {
    rows,
    findings,
    row,
    select: (selection) => select(all, row, findings, selection),
    summary: summaryOf(rows, findings),
    histogram: (bars) => {
      const counts = { all: new Float64Array(bars), findings: new Float64Array(bars) };
      // A million rows are drawn like ten thousand.
      const step = Math.max(1, Math.floor(rows / 10_000));
      for (let id = 0; id < rows; id += id < findings ? 1 : step) {
        const { case: kind, percentile } = row(id);
        if (kind === 'seen' || Number.isNaN(percentile)) continue;
        const bar = Math.min(Math.floor((percentile * bars) / 100), bars - 1);
        counts.all[bar]! += id < findings ? 1 : step;
        if (id < findings) counts.findings[bar]! += 1;
      }
      return { ...counts, threshold: rows === 0 ? null : threshold };
    },
  };
}

function isSeen(id: number): boolean {
  return id % 3 !== 0;
}

function caseOf(id: number, findings: number): Case {
  if (id === 0 && findings > 0) return 'crossComponent';
  if (id < findings) return 'scored';
  if (id % 97 === 0) return 'unknownUser';
  if (id % 89 === 0) return 'unknownResource';
  return isSeen(id) ? 'seen' : 'scored';
}

function select(
  all: Uint32Array,
  row: (id: number) => Row,
  findings: number,
  { of, text, cases: wanted, sortBy, descending }: RowSelection,
): Uint32Array {
  const wantedText = text.toLowerCase();
  const found = (of === 'findings' ? all.subarray(0, findings) : all).filter((id) => {
    if (wanted === 'all' && text === '') return true;
    const candidate = row(id);
    if (wanted !== 'all' && !wanted.includes(candidate.case)) return false;
    return [candidate.user, candidate.resource, candidate.tenant].some((name) =>
      name.toLowerCase().includes(wantedText),
    );
  });
  if (sortBy === 'percentile' && descending) return found;
  const keys = new Map(Array.from(found, (id) => [id, keyOf(row(id), sortBy)]));
  return found.sort((a, b) => {
    const [x, y] = [keys.get(a) ?? NaN, keys.get(b) ?? NaN];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    const order = x < y ? -1 : x > y ? 1 : 0;
    return (descending ? -order : order) || a - b;
  });
}

function keyOf(row: Row, column: RowColumn): number | string {
  return column === 'case' ? cases.indexOf(row.case) : row[column];
}

function summaryOf(rows: number, findings: number): RunSummary {
  const unknown = Math.floor(rows / 90);
  const seen = Math.floor((rows * 2) / 3);
  return {
    modelId: '20260324T2229Z-560e12626c4a',
    window: {
      firstTime: firstTime + 62 * minute,
      lastTime: firstTime + 10_000 * minute,
      triples: rows,
      tenants: 2,
      users: Math.ceil(rows / 12),
      resources: Math.ceil(rows / 9),
      account: {
        files: 1588,
        bytes: 33_457_618,
        rows: rows * 4,
        kept: rows * 3,
        duplicates: 0,
        filtered: {},
        malformed: {},
      },
    },
    days: 7,
    cases: {
      scored: Math.max(0, rows - seen - 2 * unknown - Math.min(1, findings)),
      seen,
      crossComponent: Math.min(1, findings),
      unknownUser: unknown,
      unknownResource: unknown,
    },
    budget: 5,
    threshold: rows === 0 ? null : { score: 2.0994, percentile: threshold },
    findings,
    overBudget: findings === 0 ? 0 : 55,
  };
}
