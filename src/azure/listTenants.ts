import * as z from 'zod';
import type { Tenant } from '../core/azure/directory.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';

/** Source: Subscriptions - Tenants - List, 2022-12-01. */
const tenantSchema = z
  .object({
    tenantId: z.string(),
    displayName: z.string().nullish(),
    defaultDomain: z.string().nullish(),
  })
  .transform(({ tenantId, displayName, defaultDomain }): Tenant => ({
    id: tenantId,
    name: displayName ?? undefined,
    domain: defaultDomain ?? undefined,
  }));

/** The directories of the signed-in account. */
export function listTenants(context: AzureContext): Promise<readonly Tenant[]> {
  return armList(context, tenantSchema, {
    path: '/tenants',
    apiVersion: apiVersions.subscriptions,
    about: {
      what: 'list your tenants',
      scope: '/tenants',
      role: 'Reader',
      thing: { what: 'list', name: 'tenants' },
    },
  });
}
