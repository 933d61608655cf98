import type { IdentityInput } from './identities.ts';
import { places } from './seedResources.ts';

const { subscription, workspace, storage, hubs } = places.ids;
const tenants = [places.tenant];

/** Who there is: what each one lacks is a test. */
export function seedIdentities(): Record<string, IdentityInput> {
  const storageReader = { role: 'Storage Blob Data Reader', scope: storage };
  const exportRoles = {
    workspace: { role: 'Log Analytics Contributor', scope: workspace },
    storage: { role: 'Storage Account Contributor', scope: storage },
    hubs: { role: 'Azure Event Hubs Data Owner', scope: hubs },
  };
  return {
    /** May do everything, in every subscription of both directories. */
    owner: {
      tenants: [places.tenant, places.otherTenant],
      assigned: [{ role: 'Owner', scope: '/' }, storageReader],
    },
    /** May do exactly what the product needs. */
    exporter: { tenants, assigned: [...Object.values(exportRoles), storageReader] },
    reader: { tenants, assigned: [{ role: 'Reader', scope: subscription }] },
    /** Of what is needed for rules, each one lacks a part. */
    withoutWorkspace: {
      tenants,
      assigned: [exportRoles.storage, exportRoles.hubs, { role: 'Log Analytics Reader', scope: workspace }],
    },
    withoutStorage: { tenants, assigned: [exportRoles.workspace, exportRoles.hubs] },
    withoutHubs: { tenants, assigned: [exportRoles.workspace, exportRoles.storage] },
    /** Known, with nothing to see. */
    nobody: { tenants, assigned: [] },
    /** Of the other directory alone. */
    stranger: {
      tenants: [places.otherTenant],
      assigned: [{ role: 'Owner', scope: `/subscriptions/${places.otherSubscription}` }],
    },
    /** Cannot sign in. */
    withoutConsent: { tenants, assigned: [], refused: 65001 },
    withExpiredSecret: { tenants, assigned: [], refused: 7000222 },
    withoutMfa: { tenants, assigned: [], refused: 50076 },
    blocked: { tenants, assigned: [], refused: 53003 },
  };
}
