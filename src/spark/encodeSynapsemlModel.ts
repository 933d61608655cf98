import { type Column, createTable, type Table, tableColumn } from '../core/column.ts';
import { textColumn } from '../core/textColumn.ts';
import type { VectorModel, VectorSide } from '../core/vectorModel.ts';
import { encodeParquet } from '../formats/encodeParquet.ts';
import { checkSparkColumns } from './checkSparkColumns.ts';
import { componentColumn, type SynapsemlColumns, synapsemlFrames } from './synapsemlLayout.ts';
import type { SynapsemlMetadata } from './synapsemlMetadata.ts';

/** A data frame of a model as Spark saves it: a folder with a part and a mark that it is whole. */
export interface SparkFolder {
  readonly name: string;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/** SynapseML's own default. */
const outputColumn = 'anomaly_score';

/**
 * The folders that SynapseML's `AccessAnomalyModel.load` reads as this model. Tenants and names are texts there; the same
 * model gives the same bytes.
 * @throws ByomlError `synapseml.columns`
 */
export function encodeSynapsemlModel(columns: SynapsemlColumns, model: VectorModel): readonly SparkFolder[] {
  const { users, resources, history } = model;
  const { tenant, user, resource } = columns;
  checkSparkColumns([tenant, user, resource], [vectorColumn(user), vectorColumn(resource), outputColumn]);
  return [
    sparkFolder(synapsemlFrames.metadata, metadataTable(metadataOf(columns, model))),
    ...(history === undefined ? [] : [sparkFolder(synapsemlFrames.history, historyTable(columns, history))]),
    ...componentFolder(synapsemlFrames.userComponents, users, columns.tenant, columns.user),
    ...componentFolder(synapsemlFrames.resourceComponents, resources, columns.tenant, columns.resource),
    sparkFolder(synapsemlFrames.userVectors, vectorTable(users, columns.tenant, columns.user)),
    sparkFolder(synapsemlFrames.resourceVectors, vectorTable(resources, columns.tenant, columns.resource)),
  ];
}

function metadataOf(
  columns: SynapsemlColumns,
  { users, resources, history }: VectorModel,
): SynapsemlMetadata {
  return {
    tenant_col: columns.tenant,
    user_col: columns.user,
    user_vec_col: vectorColumn(columns.user),
    res_col: columns.resource,
    res_vec_col: vectorColumn(columns.resource),
    output_col: outputColumn,
    has_history_access_df: history !== undefined,
    has_user2component_mappings_df: users.components !== undefined,
    has_res2component_mappings_df: resources.components !== undefined,
    has_user_feature_vector_mapping_df: true,
    has_res_feature_vector_mapping_df: true,
  };
}

function metadataTable(metadata: SynapsemlMetadata): Table {
  return createTable(
    Object.entries(metadata).map(([name, value]) =>
      typeof value === 'string'
        ? textColumn(name, [value])
        : { name, type: 'boolean', values: Uint8Array.of(value ? 1 : 0) },
    ),
  );
}

function vectorTable({ vectors }: VectorSide, tenant: string, name: string): Table {
  const vector = { ...tableColumn(vectors, 'vector', 'vector'), name: vectorColumn(name) };
  return createTable([renamed(vectors, 'tenant', tenant), vector, renamed(vectors, 'name', name)]);
}

function vectorColumn(name: string): string {
  return `${name}_vector`;
}

function componentFolder(
  frame: string,
  { components }: VectorSide,
  tenant: string,
  name: string,
): readonly SparkFolder[] {
  if (components === undefined) return [];
  const values = Float64Array.from(tableColumn(components, 'component', 'int32').values);
  const component: Column = { name: componentColumn, type: 'int64', values };
  const names = [renamed(components, 'tenant', tenant), renamed(components, 'name', name)];
  return [sparkFolder(frame, createTable([...names, component]))];
}

function historyTable(columns: SynapsemlColumns, history: Table): Table {
  const names = ['tenant', 'user', 'resource'] as const;
  return createTable(names.map((name) => renamed(history, name, columns[name])));
}

function renamed(table: Table, name: string, as: string): Column {
  return { ...tableColumn(table, name, 'text'), name: as };
}

function sparkFolder(name: string, table: Table): SparkFolder {
  return {
    name,
    files: [
      { name: 'part-00000.snappy.parquet', content: encodeParquet(table) },
      { name: '_SUCCESS', content: new Uint8Array(0) },
    ],
  };
}
