/** Errors of the sample data (`usecases/sample.ts`). */
export const sampleErrors = {
  'sample.folderInUse': {
    kind: 'input',
    message: '"{path}" is not empty, and what is in it is not sample data.',
    action: 'Choose a new folder, or an empty one; nothing was changed.',
  },
  'sample.days': {
    kind: 'input',
    message: 'Sample data cannot have {days} days.',
    action: 'Choose a whole number from {least} to {most}.',
  },
} as const;
