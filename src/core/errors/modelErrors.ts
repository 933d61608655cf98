/** Errors of training and scoring (`engine/`). */
export const modelErrors = {
  'model.parameter': {
    kind: 'input',
    message: 'The parameter {name} cannot be {value}: {reason}.',
    action: 'Change it in the call or in detection.yaml.',
  },
  'model.memory': {
    kind: 'precondition',
    message: 'The training needs {needed} of memory, and there is {budget} for it.',
    action: 'Train on fewer days (--since) or accesses (filters), or where there is more memory.',
  },
  'model.noData': {
    kind: 'precondition',
    message: 'There is nothing to train on: not a single access.',
    action: 'Widen the time window, or check the source and the filters with `byoml acquire`.',
  },
  'model.likelihood': {
    kind: 'input',
    message: 'The likelihood {value} of user {user} and resource {resource} cannot be trained on.',
    action:
      'Every likelihood must be a finite number above 0 that a 32 bit float can hold; correct the source, or train with `compat` where SynapseML has to be repeated.',
  },
  'model.parts': {
    kind: 'input',
    message: 'The part {part} of the model cannot be used: {problem}.',
    action: 'Train the model again, or bring back the one that worked.',
  },
  'score.ending': {
    kind: 'usage',
    message: 'The ending of "{path}" does not say how scores are to be written.',
    action: 'Name a file that ends in {endings} with --to.',
  },
  'history.columns': {
    kind: 'input',
    message: 'The history "{path}" has more columns than tenant, user and resource: {columns}.',
    action: 'Leave them out; a history says only who touched what.',
  },
  'model.algorithm': {
    kind: 'input',
    message: 'There is no algorithm "{id}"; there are: {known}.',
    action: 'Name one of these, or update byoml if the model comes from a newer one.',
  },
  'model.algorithmVersion': {
    kind: 'input',
    message: 'The model was made by version {version} of {id}; this byoml has version {known}.',
    action: 'Train the model again with this byoml, or use the byoml that made it.',
  },
} as const;
