import { join } from 'node:path';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { ModelSource, SavedModel } from '../core/savedModel.ts';
import type { VectorModel } from '../core/vectorModel.ts';
import { accessAnomaly } from '../engine/accessAnomaly/accessAnomaly.ts';
import { toVectorModel } from '../engine/accessAnomaly/toVectorModel.ts';
import { encodeSynapsemlModel } from '../spark/encodeSynapsemlModel.ts';
import { synapsemlFrames, type SynapsemlColumns } from '../spark/synapsemlLayout.ts';
import { replaceFolderAtomic } from '../store/atomic.ts';
import { nodeFileSystem } from '../store/nodeFileSystem.ts';
import { type Job, throwIfCancelled } from './job.ts';
import { openModel } from './openModel.ts';

export interface ExportModelInput {
  /** Folder of the model. */
  readonly model: string;
  /** Folder to write; an empty one or another exported model is replaced. */
  readonly to: string;
}

/** What a model has and SynapseML has no place for. */
export type ExportLoss =
  /** Scores come without percentiles there. */
  | 'percentiles'
  | 'threshold'
  /** How often, and from when to when, pairs were seen. */
  | 'counts'
  /** A seen pair scores 0 there, and has no score here. */
  | 'seenScore';

export interface ExportModelOutput {
  readonly id: string;
  readonly to: string;
  readonly columns: SynapsemlColumns;
  readonly rank: number;
  readonly users: number;
  readonly resources: number;
  /** Pairs that count as seen. */
  readonly history: number;
  readonly lost: readonly ExportLoss[];
}

/**
 * Writes a model as a folder that SynapseML's `AccessAnomalyModel.load` reads, and that scores there as it does here (a seen
 * pair: 0). The folder shows the old content or the new one, whole.
 * @throws ByomlError `synapseml.algorithm`, `synapseml.columns`, `synapseml.inTheWay`, `model.*`, `store.*`, `cancelled`
 */
export async function exportModel(input: ExportModelInput, job: Job): Promise<ExportModelOutput> {
  await checkFree(input.to);
  const saved = await openModel(input.model);
  const { algorithm } = saved.model;
  if (algorithm.id !== accessAnomaly.id) throw new ByomlError('synapseml.algorithm', { id: algorithm.id });
  const vectors = toVectorModel(saved.model);
  const columns = columnsOf(saved.about.source);
  const folders = encodeSynapsemlModel(columns, vectors);
  throwIfCancelled(job);
  await replaceFolderAtomic(input.to, async (temporary) => {
    for (const { name, files } of folders) {
      await nodeFileSystem.createFolder(join(temporary, name));
      for (const file of files) await nodeFileSystem.create(join(temporary, name, file.name), file.content);
    }
  });
  return {
    id: saved.id,
    to: input.to,
    columns,
    rank: vectors.width - 2,
    users: vectors.users.vectors.rows,
    resources: vectors.resources.vectors.rows,
    history: vectors.history?.rows ?? 0,
    lost: lossOf(saved, vectors),
  };
}

/** A template's rows have no columns of these names; those of an access table that `acquire` writes do. */
function columnsOf(source: ModelSource): SynapsemlColumns {
  if (source.kind === 'template') return { tenant: 'tenant', user: 'user', resource: 'resource' };
  const { tenant, user, resource } = source;
  return { tenant, user, resource };
}

function lossOf({ model, about }: SavedModel, { history }: VectorModel): readonly ExportLoss[] {
  const isCompat = model.parameters['compat'] === true;
  const hasReference = (model.parts['reference']?.rows ?? 0) > 0;
  return [
    ...(hasReference ? (['percentiles'] as const) : []),
    ...(about.threshold === undefined ? [] : (['threshold'] as const)),
    ...(history && !isCompat ? (['counts', 'seenScore'] as const) : []),
  ];
}

/** Only an empty folder or an exported model may be replaced. */
async function checkFree(folder: string): Promise<void> {
  const status = await nodeFileSystem.status(folder);
  if (status === undefined) return;
  const names = status.kind === 'folder' ? await nodeFileSystem.list(folder) : undefined;
  const known: ReadonlySet<string> = new Set(Object.values(synapsemlFrames));
  const isExport =
    names?.includes(synapsemlFrames.metadata) === true && names.every((name) => known.has(name));
  if (names?.length === 0 || isExport) return;
  throw new ByomlError('synapseml.inTheWay', { path: folder });
}
