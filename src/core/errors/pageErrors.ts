/** Errors of what a page asks of its host. */
export const pageErrors = {
  'page.source': {
    kind: 'input',
    message: 'Line {line} of "{path}" cannot be shown: {reason}.',
    action: 'Look there with another program.',
  },
} as const;
