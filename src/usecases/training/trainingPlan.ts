import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Json } from '../../core/model.ts';
import type { ModelSource } from '../../core/savedModel.ts';
import type { Likelihood } from '../../core/template.ts';
import type { SourceMapping } from '../../data/sourceMapping.ts';
import { accessAnomaly } from '../../engine/accessAnomaly/accessAnomaly.ts';
import type { Job } from '../job.ts';
import { sourceOfMapping } from '../modelSource.ts';
import { openDetection } from '../openDetection.ts';
import type { ReadingInput } from '../readingInput.ts';
import { mappingOfChoice } from '../sourceChoice.ts';
import { detectionModels, type ModelPlace, singleModel } from './modelPlace.ts';

/** What training is asked for: a detection, or a source and a folder for the model. */
export interface TrainInput extends ReadingInput {
  /** Folder for the model, where not the detection's own. */
  readonly model?: string | undefined;
  /** File with the triples that count as seen. */
  readonly history?: string | undefined;
  /** Of the algorithm; what is not given, the detection, its template and the algorithm say. */
  readonly parameters: Readonly<Record<string, Json>>;
  /** Alerts a day, where not what the detection says. */
  readonly budget?: number | undefined;
}

/** Everything that training has to know before it reads the first row. */
export interface TrainingPlan {
  readonly from: readonly string[];
  readonly mapping: SourceMapping;
  readonly source: ModelSource;
  readonly algorithm: string;
  readonly parameters: Readonly<Record<string, Json>>;
  readonly likelihood: Likelihood;
  /** Alerts a day; without it no threshold is derived. */
  readonly budget: number | undefined;
  readonly place: ModelPlace;
}

/** @throws ByomlError `store.*`, `template.unknown`, `usage.invalid` */
export async function trainingPlan(input: TrainInput, job: Job): Promise<TrainingPlan> {
  const { detection, model } = input;
  if (detection !== undefined) return detectionPlan(input, detection, job);
  if (model !== undefined) return filePlan(input, model, job);
  const problem = 'Name a detection, or a folder for the model with --model.';
  throw new ByomlError('usage.invalid', { problem, command: 'byoml train' });
}

async function detectionPlan(input: TrainInput, name: string, job: Job): Promise<TrainingPlan> {
  const { folder, template, from, mapping, source } = await openDetection(input.workspace, name, job);
  return {
    from: input.from ?? from,
    mapping,
    source,
    algorithm: template.algorithm.id,
    parameters: { ...template.algorithm.parameters, ...input.parameters },
    likelihood: template.likelihood,
    budget: input.budget ?? template.budget,
    place: input.model === undefined ? detectionModels(folder) : singleModel(input.model),
  };
}

/** Columns that already are tenant, user and resource, unless a template is named. */
async function filePlan(input: TrainInput, model: string, job: Job): Promise<TrainingPlan> {
  const columns = { kind: 'columns', tenant: 'tenant', user: 'user', resource: 'resource' } as const;
  const mapping = await mappingOfChoice(input.source ?? columns, job.services.templatesFolder);
  const template = mapping.kind === 'template' ? mapping.template : undefined;
  return {
    from: input.from ?? [],
    mapping,
    source: sourceOfMapping(mapping),
    algorithm: template?.algorithm.id ?? accessAnomaly.id,
    parameters: { ...template?.algorithm.parameters, ...input.parameters },
    likelihood: template?.likelihood ?? 'perDaySpan',
    budget: input.budget,
    place: singleModel(model),
  };
}
