/** Errors of looking at a run. */
export const runErrors = {
  'run.missing': {
    kind: 'precondition',
    message: 'The run "{run}" of "{detection}" is no longer there.',
    action: 'Open another run, or score again.',
  },
  'run.damaged': {
    kind: 'input',
    message: 'The run "{path}" is damaged: {part} {problem}.',
    action: 'Bring it back from a copy, or delete it and score again.',
  },
  'run.rowMissing': {
    kind: 'input',
    message: 'The run "{run}" has no row of user "{user}" and resource "{resource}".',
    action: 'Look at the list again.',
  },
  'run.query': {
    kind: 'input',
    message: 'Rows cannot be shown that way: {problem}.',
    action: 'Open the run again.',
  },
} as const;
