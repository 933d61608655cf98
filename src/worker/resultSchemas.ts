import * as z from 'zod';
import {
  mostRows,
  rowColumns,
  type RowName,
  type RowQuery,
  type RowSelection,
  type RunPlace,
} from '../core/runRows.ts';
import { cases } from '../core/scores.ts';

// What comes from a page, which shows names of the data, is taken for no more than it can be.

const longestText = 1000;
const mostBars = 500;

export const placeSchema: z.ZodType<RunPlace> = z.object({
  workspace: z.string().min(1),
  detection: z.string(),
  run: z.string(),
});

const selection = {
  of: z.enum(['findings', 'scores']),
  text: z.string().max(longestText),
  cases: z.union([z.literal('all'), z.array(z.enum(cases)).max(cases.length)]),
  sortBy: z.enum(rowColumns),
  descending: z.boolean(),
};

export const selectionSchema: z.ZodType<RowSelection> = z.object(selection);

export const querySchema: z.ZodType<RowQuery> = z.object({
  ...selection,
  start: z.int().nonnegative(),
  count: z.int().nonnegative().max(mostRows),
});

export const barsSchema = z.int().positive().max(mostBars);

export const rowNameSchema: z.ZodType<RowName> = z.object({
  tenant: z.string(),
  user: z.string(),
  resource: z.string(),
});
