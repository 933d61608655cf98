import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from '../core/column.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { VectorModel, VectorSide } from '../core/vectorModel.ts';
import { checkVectors } from './checkVectors.ts';
import { readSparkFrame } from './readSparkFrame.ts';
import { componentColumn, type SynapsemlColumns, synapsemlFrames } from './synapsemlLayout.ts';
import {
  firstRow,
  metadataColumns,
  type SynapsemlMetadata,
  synapsemlMetadataSchema,
} from './synapsemlMetadata.ts';

/** A model that SynapseML saved. */
export interface SynapsemlModel {
  readonly columns: SynapsemlColumns;
  readonly vectors: VectorModel;
}

/**
 * Reads the folder that SynapseML's `AccessAnomalyModel.save` (1.0.0-rc2 to 1.1.3, and as `mmlspark.cyber`) was given: Parquet,
 * with or without components and history. Tenants and names that are numbers become texts.
 * @throws ByomlError `synapseml.*`, `parquet.*`
 */
export async function readSynapsemlModel(folder: string): Promise<SynapsemlModel> {
  await checkFolder(folder);
  const metadata = await readMetadata(folder);
  const users = await readSide(folder, metadata, 'user');
  const resources = await readSide(folder, metadata, 'res');
  const history = metadata.has_history_access_df ? await readHistory(folder, metadata) : undefined;
  const { tenant_col: tenant, user_col: user, res_col: resource } = metadata;
  const width = checkVectors(folder, users, resources);
  return { columns: { tenant, user, resource }, vectors: { width, users, resources, history } };
}

async function checkFolder(folder: string): Promise<void> {
  const problem = await folderProblem(folder);
  if (problem !== undefined) throw new ByomlError('synapseml.notAModel', { path: folder, problem });
}

async function folderProblem(folder: string): Promise<string | undefined> {
  const kind = async (...names: readonly string[]): Promise<'folder' | 'file' | 'nothing'> => {
    const found = await stat(join(folder, ...names)).catch(() => undefined);
    return found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'file';
  };
  const itself = await kind();
  if (itself === 'nothing') return 'there is nothing of that name';
  if (itself === 'file') return 'it is a file, and a saved model is a folder';
  if ((await kind(synapsemlFrames.metadata)) === 'folder') return undefined;
  if ((await kind('model.json')) === 'file') return 'it is a model of byoml already';
  if ((await kind('metadata')) === 'folder') return 'it was written by Spark ML, for another kind of model';
  return `it has no folder ${synapsemlFrames.metadata}`;
}

async function readMetadata(folder: string): Promise<SynapsemlMetadata> {
  const wanted = metadataColumns.map((column) => {
    const kind = column.startsWith('has_') ? ('flag' as const) : ('name' as const);
    return { column, kind, as: column };
  });
  const table = await readSparkFrame(folder, synapsemlFrames.metadata, wanted);
  if (table.rows !== 1)
    throw content(folder, `${synapsemlFrames.metadata} has ${table.rows} rows in place of 1`);
  const { data, error } = synapsemlMetadataSchema.safeParse(firstRow(table));
  if (error !== undefined) {
    const [issue] = error.issues;
    throw content(
      folder,
      `${String(issue?.path[0])} of ${synapsemlFrames.metadata}: ${issue?.message ?? ''}`,
    );
  }
  const problem = metadataProblem(data);
  if (problem !== undefined) throw content(folder, problem);
  return data;
}

function metadataProblem(metadata: SynapsemlMetadata): string | undefined {
  const names = [metadata.tenant_col, metadata.user_col, metadata.res_col];
  if (new Set(names).size < names.length) return `its columns are called alike: ${names.join(', ')}`;
  if (!metadata.has_user_feature_vector_mapping_df) return 'it says that it has no vectors of users';
  if (!metadata.has_res_feature_vector_mapping_df) return 'it says that it has no vectors of resources';
  if (metadata.has_user2component_mappings_df !== metadata.has_res2component_mappings_df) {
    return 'it says that users or resources have components, and not both';
  }
  return undefined;
}

async function readSide(
  folder: string,
  metadata: SynapsemlMetadata,
  side: 'user' | 'res',
): Promise<VectorSide> {
  const frames =
    side === 'user'
      ? [synapsemlFrames.userVectors, synapsemlFrames.userComponents]
      : [synapsemlFrames.resourceVectors, synapsemlFrames.resourceComponents];
  const [vectorFrame = '', componentFrame = ''] = frames;
  const names = [
    { column: metadata.tenant_col, kind: 'name', as: 'tenant' },
    { column: metadata[`${side}_col`], kind: 'name', as: 'name' },
  ] as const;
  const vector = { column: metadata[`${side}_vec_col`], kind: 'vector', as: 'vector' } as const;
  const component = { column: componentColumn, kind: 'component', as: 'component' } as const;
  return {
    vectors: await readSparkFrame(folder, vectorFrame, [...names, vector]),
    components: metadata[`has_${side}2component_mappings_df`]
      ? await readSparkFrame(folder, componentFrame, [...names, component])
      : undefined,
  };
}

async function readHistory(folder: string, metadata: SynapsemlMetadata): Promise<Table> {
  return readSparkFrame(folder, synapsemlFrames.history, [
    { column: metadata.tenant_col, kind: 'name', as: 'tenant' },
    { column: metadata.user_col, kind: 'name', as: 'user' },
    { column: metadata.res_col, kind: 'name', as: 'resource' },
  ]);
}

function content(path: string, problem: string): ByomlError {
  return new ByomlError('synapseml.content', { path, problem });
}
