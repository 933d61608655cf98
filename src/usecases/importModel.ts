import { importedModelCard } from '../content/importedModelCard.ts';
import type { TenantFit } from '../core/model.ts';
import { emptyReadAccount } from '../core/readAccount.ts';
import type { DataWindow, ModelAbout, ModelSource } from '../core/savedModel.ts';
import { fromVectorModel } from '../engine/accessAnomaly/fromVectorModel.ts';
import { readSynapsemlModel } from '../spark/readSynapsemlModel.ts';
import { modelId } from '../store/modelFile.ts';
import { type Job, runSteps, throwIfCancelled } from './job.ts';
import { singleModel } from './training/modelPlace.ts';

export interface ImportModelInput {
  /** Folder that SynapseML's AccessAnomalyModel.save wrote. */
  readonly from: string;
  /** Folder for the model; an empty one or another model is replaced. */
  readonly model: string;
}

export interface ImportModelOutput {
  readonly model: { readonly id: string; readonly path: string };
  readonly rank: number;
  /** The columns that the model finds its tenant, user and resource in. */
  readonly source: ModelSource;
  readonly window: DataWindow;
  readonly tenants: readonly TenantFit[];
  /** Pairs that count as seen; undefined where the model came without a history. */
  readonly history: number | undefined;
}

/**
 * Makes a model of one that SynapseML saved; it scores as SynapseML does with it. What SynapseML does not save stays unknown:
 * the data and parameters of training, and the pairs that were trained on.
 * @throws ByomlError `synapseml.*`, `parquet.*`, `model.parameter`, `store.*`, `cancelled`
 */
export async function importModel(input: ImportModelInput, job: Job): Promise<ImportModelOutput> {
  const place = singleModel(input.model);
  return place.reserve(job, async () => {
    const { columns, vectors } = await readSynapsemlModel(input.from);
    throwIfCancelled(job);
    const model = await runSteps(fromVectorModel(vectors), job);
    const window = windowOf(model.tenants);
    const source = { kind: 'columns', ...columns } as const;
    const card = importedModelCard(model, window, vectors.history !== undefined);
    const about: ModelAbout = { source, likelihood: 'given', window, kernel: 'exact', card };
    const id = modelId(model, about);
    throwIfCancelled(job);
    const path = await place.save({ id, model, about });
    const history = vectors.history && window.triples;
    return { model: { id, path }, rank: vectors.width - 2, source, window, tenants: model.tenants, history };
  });
}

/** The names that have vectors, and the pairs of the history; SynapseML saves nothing else of its data. */
function windowOf(tenants: readonly TenantFit[]): DataWindow {
  const sum = (name: 'triples' | 'users' | 'resources'): number =>
    tenants.reduce((total, tenant) => total + tenant[name], 0);
  return {
    firstTime: NaN,
    lastTime: NaN,
    triples: sum('triples'),
    tenants: tenants.length,
    users: sum('users'),
    resources: sum('resources'),
    account: emptyReadAccount,
  };
}
