/** Errors of reading events (`data/`). */
export const sourceErrors = {
  'source.missing': {
    kind: 'input',
    message: 'There is no file or folder "{path}".',
    action: 'Check the path given with --from.',
  },
} as const;
