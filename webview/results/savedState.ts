import * as z from 'zod/mini';
import { type RowSelection, rowColumns } from '../../src/core/runRows.ts';
import { cases } from '../../src/core/scores.ts';
import type { ResultsStart, ResultsState } from '../../src/protocol/resultsApi.ts';

const placeSchema = z.object({ workspace: z.string(), detection: z.string(), run: z.string() });

const startSchema = z.object({
  place: placeSchema,
  pageSize: z.int().check(z.minimum(1), z.maximum(500)),
  language: z.string(),
});

const stateSchema = z.object({
  place: placeSchema,
  query: z.object({
    of: z.enum(['findings', 'scores']),
    text: z.string(),
    cases: z.union([z.literal('all'), z.array(z.enum(cases))]),
    sortBy: z.enum(rowColumns),
    descending: z.boolean(),
  }),
  selected: z.optional(z.object({ tenant: z.string(), user: z.string(), resource: z.string() })),
  row: z.int().check(z.nonnegative()),
});

/** What a run is looked at first: its findings, the most anomalous on top. */
export const firstQuery: RowSelection = {
  of: 'findings',
  text: '',
  cases: 'all',
  sortBy: 'percentile',
  descending: true,
};

/** What the page is told at its start, as JSON; throws where that is none. */
export function parseStart(json: string): ResultsStart {
  return startSchema.parse(JSON.parse(json));
}

/** What the page kept of itself; a first look where it kept nothing that can be used, or was another run's. */
export function restoredState(kept: unknown, { place }: ResultsStart): ResultsState {
  const parsed = stateSchema.safeParse(kept);
  const first = { place, query: firstQuery, selected: undefined, row: 0 };
  if (!parsed.success) return first;
  const { data } = parsed;
  const isSame =
    data.place.workspace === place.workspace &&
    data.place.detection === place.detection &&
    data.place.run === place.run;
  return isSame ? { ...data, selected: data.selected } : first;
}
