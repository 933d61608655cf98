/** Errors of what a page asks of its host. */
export const pageErrors = {
  'page.input': {
    kind: 'defect',
    message: 'The page asked for something that cannot be understood: {problem}.',
    action: 'Close the page and open it again; please report it if it happens again.',
  },
  'page.sourceMissing': {
    kind: 'input',
    message: 'The file "{path}" that the access was read from is no longer there.',
    action: 'Bring the file back to see the event; the finding does not need it.',
  },
  'page.sourceCompressed': {
    kind: 'input',
    message:
      'The access stands in line {line} of "{path}", which the editor cannot show: it is not plain text.',
    action: 'Unpack or convert a copy of the file and look at that line there.',
  },
  'page.sourceLarge': {
    kind: 'input',
    message:
      'The access stands in line {line} of "{path}", which at {megabytes} MB is more than the editor opens.',
    action: 'Look at that line with another program, such as `sed -n {line}p`.',
  },
} as const;
