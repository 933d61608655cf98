/** Folders of a model that SynapseML's AccessAnomalyModel.save writes; each holds one Spark data frame. */
export const synapsemlFrames = {
  metadata: 'metadata_df',
  history: 'history_access_df',
  userComponents: 'user2component_mappings_df',
  resourceComponents: 'res2component_mappings_df',
  userVectors: 'user_feature_vector_mapping_df',
  resourceVectors: 'res_feature_vector_mapping_df',
} as const;

/** What SynapseML calls the columns of such a model; its tenant, user and resource are found by these in new data. */
export interface SynapsemlColumns {
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
}

/** The column of a component, in the frames that have one. */
export const componentColumn = 'component';
