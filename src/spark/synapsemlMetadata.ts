import * as z from 'zod';
import { type Table, tableColumn } from '../core/column.ts';
import { dictionaryText } from '../core/dictionary.ts';

const name = z.string().min(1);

/** The one row of `metadata_df`. */
export const synapsemlMetadataSchema = z.object({
  tenant_col: name,
  user_col: name,
  user_vec_col: name,
  res_col: name,
  res_vec_col: name,
  output_col: name,
  has_history_access_df: z.boolean(),
  has_user2component_mappings_df: z.boolean(),
  has_res2component_mappings_df: z.boolean(),
  has_user_feature_vector_mapping_df: z.boolean(),
  has_res_feature_vector_mapping_df: z.boolean(),
});

export type SynapsemlMetadata = z.infer<typeof synapsemlMetadataSchema>;

/** The columns of `metadata_df`, in SynapseML's order. */
export const metadataColumns = Object.keys(synapsemlMetadataSchema.shape);

/** The first row of a table as an object, for a schema to look at. */
export function firstRow(table: Table): Readonly<Record<string, unknown>> {
  return Object.fromEntries(table.columns.map(({ name: column }) => [column, firstValue(table, column)]));
}

function firstValue(table: Table, name: string): unknown {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (column?.type === 'text') {
    const { dictionary, ids } = tableColumn(table, name, 'text');
    return dictionaryText(dictionary, ids[0] ?? 0);
  }
  return column?.type === 'boolean' ? column.values[0] === 1 : undefined;
}
