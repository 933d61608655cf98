/** Errors of training and scoring (`engine/`). */
export const modelErrors = {
  'model.parameter': {
    kind: 'input',
    message: 'The parameter {name} cannot be {value}: {reason}.',
    action: 'Change it in the call or in detection.yaml.',
  },
  'model.noData': {
    kind: 'precondition',
    message: 'There is nothing to train on: not a single access.',
    action: 'Widen the time window, or check the source and the filters with `byoml acquire`.',
  },
  'model.likelihood': {
    kind: 'input',
    message: 'The likelihood {value} of user {user} and resource {resource} cannot be trained on.',
    action: 'Every likelihood must be a finite number that a 32 bit float can hold; correct the source.',
  },
} as const;
