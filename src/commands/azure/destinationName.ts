import type { ExportDestination } from '../../core/azure/exportRule.ts';
import { pickText } from '../../host/pickText.ts';

/** The last word of a destination's id, with the hub where there is one. */
export function destinationName(destination: ExportDestination): string {
  const name = pickText(destination.resourceId.split('/').at(-1) ?? '');
  const hub = destination.kind === 'eventHub' ? destination.hub : undefined;
  return hub === undefined ? name : `${name}/${pickText(hub)}`;
}
