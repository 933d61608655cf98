import type { ErrorCode } from '../core/errors/catalogue.ts';
import type { ErrorText } from '../core/errors/byomlError.ts';

const whichSource = 'Correct the path under "source" in detection.yaml.';

/** What errors say in the editor, where the catalogue speaks of the command line. */
export const editorWords: Partial<Readonly<Record<ErrorCode, Partial<ErrorText>>>> = {
  defect: { action: 'Please report it, with what "BYO-ML: Collect Diagnostics" says.' },
  'model.noData': { action: 'Train on more days, or look at "source" and "filters" in detection.yaml.' },
  'rule.refused': { action: 'Correct it there; its problems are in the Problems view.' },
  'rule.edited': { action: 'Keep it, or create the rule again and overwrite it.' },
  'signIn.none': { action: 'Sign in, then do it again.' },
  'signIn.audience': { action: 'Sign in with the Azure CLI or a service principal instead.' },
  'signIn.credential': {
    action: 'Sign in again, or take `credential` out of the profile in byoml.yaml.',
  },
  'azure.profile': { action: 'Choose the workspace.' },
  'plan.missing': { action: 'The Azure view shows those that were, once it is refreshed.' },
  'source.none': {
    message: 'The detection does not say yet where the events are.',
    action: 'Name a file or folder under "source" in detection.yaml.',
  },
  'source.missing': { action: whichSource },
  'source.empty': { action: whichSource },
  'source.nothingToRead': {
    action: `${whichSource} Read are data exports, JSON lines, CSV and Parquet.`,
  },
  'source.noRows': { action: whichSource },
  'source.nothingInWindow': {
    message: 'Every folder of the export in "{path}" lies outside the time that was asked for.',
    action: 'Choose a longer time.',
  },
  'source.windowWithoutTime': {
    message: 'A time was asked for, and "{path}" does not say when a row happened.',
    action: 'Choose all days.',
  },
  'source.windowSplitsDay': {
    message: 'The time that was asked for cuts through {day} (UTC), and "{path}" only has whole days.',
    action: 'Begin and end at midnight UTC, or read the events themselves.',
  },
  'store.locked': {
    message: 'Process {pid} is training here since {since}, perhaps in another window.',
    action: 'Wait until that is done. If that process has nothing to do with this program, delete "{path}".',
  },
};
