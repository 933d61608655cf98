/** Errors of what a page asks of its host. */
export const pageErrors = {
  'page.source': {
    kind: 'input',
    message: 'Line {line} of "{path}" cannot be shown: {reason}.',
    action: 'Look at that line with another program.',
  },
} as const;
