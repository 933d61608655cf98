import type { JSX } from 'preact';
import { utcText } from '../formats.ts';
import { useServices } from './services.ts';

/** A time in the reader's zone, which says in UTC, exactly, what it is. */
export function Time({
  at,
  seconds = false,
}: {
  readonly at: number;
  readonly seconds?: boolean;
}): JSX.Element {
  const { formats } = useServices();
  return <span title={utcText(at)}>{seconds ? formats.second(at) : formats.minute(at)}</span>;
}
