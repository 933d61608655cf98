import { type AccessTable, accessTableRows } from '../../core/accessTable.ts';
import { dictionarySize } from '../../core/dictionary.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Json } from '../../core/model.ts';
import { mebibytes } from '../../core/mebibytes.ts';
import { tripleCount } from '../../core/triples.ts';
import { trainingMemory } from '../../engine/trainingMemory.ts';
import { type Job, runSteps } from '../job.ts';

/** What is to be trained, as far as its memory goes. */
export interface MemoryQuestion {
  readonly table: AccessTable;
  /** Rows with likelihoods of their own; undefined where the triples are trained on. */
  readonly ratings: number | undefined;
  readonly parameters: Readonly<Record<string, Json>>;
  /** Is a second model fitted for a threshold? */
  readonly refits: boolean;
}

/** Throws `model.memory` where a training needs more than there is; nothing large was allocated by then. */
export async function checkMemory(question: MemoryQuestion, job: Job): Promise<void> {
  const { table, ratings, parameters, refits } = question;
  const { memoryBudget, factoriser } = job.services;
  if (memoryBudget === undefined) return;
  const triples = await runSteps(tripleCount(table), job);
  const { rank, complementFactor } = parameters;
  const needed = trainingMemory({
    triples,
    entries: ratings ?? triples,
    names: dictionarySize(table.users) + dictionarySize(table.resources),
    rank: typeof rank === 'number' ? rank : 0,
    complement: typeof complementFactor === 'number' ? complementFactor : 0,
    kernels: factoriser !== undefined,
    refittedRows: refits ? accessTableRows(table) : 0,
  });
  const budget = memoryBudget();
  if (needed <= budget) return;
  throw new ByomlError('model.memory', { needed: mebibytes(needed), budget: mebibytes(budget) });
}
