import { accountName } from '../company/account.ts';
import type { MarkedAccess } from '../events/sampleEvent.ts';
import { timeGenerated } from './timeGenerated.ts';
import { workspace } from './workspace.ts';

/**
 * What is known of a planted access, as a JSON line with its end; user and resource as the template
 * `anomalous-resource-access` makes them.
 */
export function truthLine({ access, attack }: MarkedAccess, itemId: string): string {
  const { time, account, share } = access;
  const truth = {
    attackId: attack?.attackId,
    kind: attack?.kind,
    time: timeGenerated(time),
    tenant: workspace.id,
    user: asciiLower(accountName(account)),
    resource: asciiLower(`\\\\${share.server.computer}\\${share.name}`),
    itemId,
  };
  return `${JSON.stringify(truth)}\n`;
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
