import type { Steps } from '../core/algorithm.ts';
import type { Kernel } from '../core/factoriser.ts';
import type { Json, Model, TenantFit } from '../core/model.ts';
import type { DataWindow, ModelAbout } from '../core/savedModel.ts';
import type { Threshold } from '../core/threshold.ts';
import { type Triples, triplesOf } from '../core/triples.ts';
import { modelCard } from '../content/modelCard.ts';
import { readAccesses, type ReadResult } from '../data/readAccesses.ts';
import type { ReadReport } from '../data/readReport.ts';
import { deriveThreshold } from '../engine/findings/deriveThreshold.ts';
import { modelId } from '../store/modelFile.ts';
import { encodeModel } from '../store/modelParts.ts';
import { algorithmById } from './algorithms.ts';
import { dataWindow } from './dataWindow.ts';
import { type Job, runSteps, throwIfCancelled } from './job.ts';
import { phase } from './phase.ts';
import { readOptionsOf } from './readOptionsOf.ts';
import { stopwatch } from './stopwatch.ts';
import { checkMemory } from './training/checkMemory.ts';
import { type Fitting, fitOn } from './training/fitOn.ts';
import { readHistory } from './training/readHistory.ts';
import { type TrainInput, type TrainingPlan, trainingPlan } from './training/trainingPlan.ts';

/** A model that was trained. */
export interface TrainOutput {
  readonly model: { readonly id: string; readonly path: string };
  readonly parameters: Readonly<Record<string, Json>>;
  /** Which kernel did the arithmetic. */
  readonly kernel: Kernel;
  readonly window: DataWindow;
  readonly tenants: readonly TenantFit[];
  /** Absent where no budget was given to derive one from. */
  readonly threshold: Threshold | undefined;
  readonly report: ReadReport;
  readonly seconds: { readonly read: number; readonly fit: number; readonly write: number };
}

/**
 * Trains a model: reads the source, fits the algorithm, and derives the threshold that keeps the budget. Until the model
 * is written as a whole, nothing changes.
 * @throws ByomlError `source.*`, `model.*`, `history.columns`, `store.locked` and the others of `store.*`, `cancelled`
 */
export async function train(input: TrainInput, job: Job): Promise<TrainOutput> {
  const plan = await trainingPlan(input, job);
  return plan.place.reserve(job, () => trainPlan(input, plan, job));
}

async function trainPlan(input: TrainInput, plan: TrainingPlan, job: Job): Promise<TrainOutput> {
  const algorithm = algorithmById(plan.algorithm);
  const parameters = algorithm.parameters(plan.parameters);
  const lap = stopwatch(job);

  const phases = plan.budget === undefined ? 2 : 3;
  const history = input.history === undefined ? undefined : await readHistory(input.history, job);
  const read = await readAccesses(plan.from, plan.mapping, readOptionsOf(input, phase(job, 1, phases)));
  const seconds = { read: lap(), fit: 0, write: 0 };

  const { factoriser } = job.services;
  const fitting: Fitting = { algorithm, parameters, likelihood: plan.likelihood, history, factoriser };
  const fit = phase(job, 2, phases);
  const refits = plan.budget !== undefined && read.ratings === undefined;
  await checkMemory({ table: read.table, ratings: read.ratings?.tenant.length, parameters, refits }, fit);
  const triples = await runSteps(triplesOf(read.table), fit);
  const model = await runSteps(fitOn(triples, read.ratings, fitting), fit);
  const last = phase(job, phases, phases);
  const threshold = await thresholdOf(plan.budget, model, read, fitting, last);
  seconds.fit = lap();

  const window = dataWindow(read.table, triples.tenant.length);
  const about = aboutModel(plan, read, window, threshold, model);
  await runSteps(encodeModel(model, { step: 1, of: 1, message: 'Writing the model' }), last);
  const id = modelId(model, about);
  throwIfCancelled(job);
  const path = await plan.place.save({ id, model, about });
  seconds.write = lap();

  const { report } = read;
  const { kernel } = about;
  const { tenants } = model;
  return { model: { id, path }, parameters, kernel, window, tenants, threshold, report, seconds };
}

/** The line for this budget, if one was given. Where the source says its own likelihoods, no part of it can be refitted. */
async function thresholdOf(
  budget: number | undefined,
  model: Model,
  { table, ratings }: ReadResult,
  fitting: Fitting,
  job: Job,
): Promise<Threshold | undefined> {
  if (budget === undefined) return undefined;
  const { algorithm } = fitting;
  const fit = ratings ? undefined : (days: Triples): Steps<Model> => fitOn(days, undefined, fitting);
  return runSteps(deriveThreshold({ table, model, algorithm, fit, budget }), job);
}

function aboutModel(
  plan: TrainingPlan,
  read: ReadResult,
  window: DataWindow,
  threshold: Threshold | undefined,
  model: Model,
): ModelAbout {
  const about = {
    source: plan.source,
    likelihood: read.ratings ? 'given' : plan.likelihood,
    window,
    ...(threshold === undefined ? {} : { threshold }),
    kernel: model.kernel ?? 'exact',
  } as const;
  return { ...about, card: modelCard(model, about) };
}
