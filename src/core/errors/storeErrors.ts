/** Errors of the user's files (`store/`). */
export const storeErrors = {
  'store.notWritable': {
    kind: 'input',
    message: '"{path}" cannot be written: {reason}.',
    action:
      'Choose another folder, or free space and check its permissions. What was there before is untouched.',
  },
  'store.notReadable': {
    kind: 'input',
    message: '"{path}" cannot be read: {reason}.',
    action: 'Check the path and your permissions.',
  },
  'store.missing': {
    kind: 'precondition',
    message: 'There is no {what} "{path}".',
    action: '{fix}',
  },
  'store.syntax': {
    kind: 'input',
    message: '"{path}" is not valid {language}: {problem}.',
    action: 'Correct the file.',
  },
  'store.wrongFormat': {
    kind: 'input',
    message: '"{path}" is not a {format} file: {problem}.',
    action: 'Its key "format" must be "{format}" and its key "version" a whole number. Check the path.',
  },
  'store.newerVersion': {
    kind: 'input',
    message:
      '"{path}" was written by a newer version: it has version {version} of {format}, and {known} is known here.',
    action: 'Update this program, or ask who wrote the file to write it with this one.',
  },
  'store.invalid': {
    kind: 'input',
    message: '"{path}"{place}: {problem}.',
    action: 'Correct the file; its keys are described in schemas/{format}.schema.json.',
  },
  'store.modelDamaged': {
    kind: 'input',
    message: 'The model "{path}" is damaged: {part} {problem}.',
    action: 'Bring it back from a copy, or train it again.',
  },
  'store.notAModel': {
    kind: 'input',
    message: '"{path}" is in the way: it is neither empty nor a model.',
    action: 'Name another folder, or empty this one.',
  },
  'store.locked': {
    kind: 'precondition',
    message: 'Process {pid} is training here since {since} ("{path}").',
    action: 'Wait until it is done. If that process has nothing to do with this program, delete the file.',
  },
  'store.secret': {
    kind: 'input',
    message: '"{path}"{place}: {what} looks like a secret, and this file is made to be shared.',
    action:
      'Take it out, and make it invalid if others have seen the file. Sign-in is done by `byoml sign-in`.',
  },
  'store.name': {
    kind: 'usage',
    message: 'A detection cannot be called "{name}": {reason}.',
    action: 'Choose 1 to 64 letters, digits, hyphens and underscores, a letter or digit first.',
  },
  'store.detectionExists': {
    kind: 'input',
    message: 'There is already a detection "{name}" in "{path}".',
    action: 'Choose another name, or change its detection.yaml.',
  },
  'template.unknown': {
    kind: 'input',
    message: 'There is no template "{id}".',
    action: 'Templates: {known}.',
  },
} as const;
