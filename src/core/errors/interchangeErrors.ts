/** Errors of models that come from other programs or go to them (`spark/`, `usecases/`). */
export const interchangeErrors = {
  'synapseml.notAModel': {
    kind: 'input',
    message: '"{path}" is no model that SynapseML saved: {problem}.',
    action: 'Name the folder that was given to AccessAnomalyModel.save.',
  },
  'synapseml.savedOtherwise': {
    kind: 'input',
    message: 'The SynapseML model "{path}" was saved {how}, which is not read here.',
    action: 'Load it with SynapseML and save it with save(path): as Parquet and without a suffix.',
  },
  'synapseml.incomplete': {
    kind: 'input',
    message: 'The SynapseML model "{path}" is incomplete: {problem}.',
    action: 'Copy its folder again, with everything in it, or save the model again.',
  },
  'synapseml.content': {
    kind: 'input',
    message: 'The SynapseML model "{path}" cannot be used: {problem}.',
    action: 'Train the model again with SynapseML, and save it.',
  },
  'synapseml.algorithm': {
    kind: 'input',
    message: 'SynapseML cannot hold a model of {id}, only of accessAnomaly.',
    action: 'Train an accessAnomaly model to take to Spark.',
  },
  'synapseml.columns': {
    kind: 'input',
    message: 'SynapseML cannot work with the columns {columns} of this model: {reason}.',
    action: 'Train the model on a source whose columns are called otherwise, such as tenant, user, res.',
  },
  'synapseml.inTheWay': {
    kind: 'input',
    message: '"{path}" is in the way: it is neither empty nor a model for SynapseML.',
    action: 'Name another folder, or empty this one.',
  },
} as const;
