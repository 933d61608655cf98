/** Errors that belong to no room in particular. */
export const generalErrors = {
  cancelled: {
    kind: 'cancelled',
    message: 'Cancelled.',
    action: 'Nothing was changed; run it again when you like.',
  },
  defect: {
    kind: 'defect',
    message: 'This is a defect of ours: {what}.',
    action: 'Please report it with the text above.',
  },
  'usage.invalid': {
    kind: 'usage',
    message: '{problem}',
    action: 'See `byoml {command} --help`.',
  },
} as const;
