/** Errors that belong to no room in particular. */
export const generalErrors = {
  cancelled: {
    kind: 'cancelled',
    message: 'Cancelled.',
    action: 'No half-written file was left; run it again when you like.',
  },
  'connection.closed': {
    kind: 'defect',
    message: 'The connection to the other part of the program ended: {reason}.',
    action: 'Run the command again; what was finished before is kept.',
  },
  defect: {
    kind: 'defect',
    message: 'This is a defect of ours: {what}.',
    action: 'Please report it with the text above; with BYOML_DEBUG=1 it also says where it happened.',
  },
  'usage.invalid': {
    kind: 'usage',
    message: '{problem}',
    action: 'See `{command} --help`.',
  },
  'system.file': {
    kind: 'input',
    message: '"{path}" cannot be read or written: {reason}.',
    action: 'Check that it is there, who may use it, and that the disk has room.',
  },
  'doctor.lacks': {
    kind: 'precondition',
    message: '{failed} of {checks} checks failed: {names}.',
    action: 'Each failed check says how to mend it; then run `byoml doctor` again.',
  },
  'demo.folder': {
    kind: 'input',
    message: '"{path}" is not empty and does not come from an earlier demo.',
    action: 'Give an empty folder or one that is not there yet with --dir.',
  },
} as const;
