/** Errors of the user's files (`store/`). */
export const storeErrors = {
  'store.notWritable': {
    kind: 'input',
    message: '"{path}" cannot be written: {reason}.',
    action:
      'Choose another folder, or free space and check its permissions. What was there before is untouched.',
  },
} as const;
