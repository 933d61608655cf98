/** Errors of training and scoring (`engine/`). */
export const modelErrors = {
  'model.parameter': {
    kind: 'input',
    message: 'The parameter {name} cannot be {value}: {reason}.',
    action: 'Change it in the call or in detection.yaml.',
  },
} as const;
