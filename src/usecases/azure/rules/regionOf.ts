import type { DestinationFacts } from './exportFacts.ts';

/** Where a destination is; undefined where it cannot be looked at. */
export function regionOf(destination: DestinationFacts): string | undefined {
  if (destination.kind === 'storage') return destination.account.location;
  if (destination.kind === 'eventHub') return destination.namespace.location;
  return undefined;
}
