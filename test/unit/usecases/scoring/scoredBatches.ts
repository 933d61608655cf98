import { dictionaryFind, dictionaryFromTexts } from '../../../../src/core/dictionary.ts';
import { type Case, caseCode, type Scores } from '../../../../src/core/scores.ts';
import type { Cell } from '../../../../src/data/batches/batchBuilder.ts';
import type { ScoredBatch } from '../../../../src/usecases/scoring/scoredBatch.ts';

export interface ScoredRow {
  readonly user: string;
  readonly case: Case;
  readonly score?: number;
  readonly percentile?: number;
  readonly further?: Readonly<Record<string, Cell>>;
}

/** A batch of accesses of tenant `t` to resource `r`. */
export function scoredBatch(rows: readonly ScoredRow[]): ScoredBatch {
  const users = dictionaryFromTexts(rows.map(({ user }) => user));
  const columns = Object.keys(rows[0]?.further ?? {});
  const score = Float64Array.from(rows, (row) => row.score ?? NaN);
  const scores: Scores = {
    case: Uint8Array.from(rows, (row) => caseCode[row.case]),
    score,
    percentile: Float32Array.from(rows, (row) => row.percentile ?? NaN),
    accessAnomaly: score,
  };
  return {
    names: {
      tenants: dictionaryFromTexts(['t']),
      users,
      resources: dictionaryFromTexts(['r']),
      tenant: new Uint32Array(rows.length),
      user: Uint32Array.from(rows, ({ user }) => dictionaryFind(users, user)),
      resource: new Uint32Array(rows.length),
    },
    scores,
    columns,
    cell: (row, column) => rows[row]?.further?.[columns[column] ?? ''] ?? null,
  };
}

export async function* stream<T>(...items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** One row of every case. */
export const everyCase: readonly ScoredRow[] = [
  {
    user: 'zoe',
    case: 'scored',
    score: 0.1 + 0.2,
    percentile: 12.5,
    further: { day: '2026-11-24', hits: 3 },
  },
  { user: 'bob', case: 'seen', percentile: 0, further: { day: null, hits: 1 } },
  {
    user: 'a,"b"\nc',
    case: 'crossComponent',
    score: Infinity,
    percentile: 100,
    further: { day: 'x', hits: null },
  },
  { user: 'ann', case: 'unknownUser', further: { day: '', hits: -0.5 } },
  { user: 'ann', case: 'unknownResource', further: { day: '=1+1', hits: 1e21 } },
];
