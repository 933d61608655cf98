import { ByomlError } from '../core/errors/byomlError.ts';
import { ownPlaces } from './ownPlaces.ts';
import { harmless, redact, type Redacted } from './redact.ts';

/** What the log says of an error: the code of a foreseen one, the class and the places in our own files of a defect. */
export function errorReport(error: unknown): Redacted {
  if (ByomlError.is(error)) return redact`${harmless(error.code)}`;
  if (!(error instanceof Error)) return redact`a thrown ${harmless(typeof error)}`;
  const { text } = redact`${harmless(error.name)}`;
  return { text: [text, ...ownPlaces(error.stack ?? '')].join('\n    at ') };
}
