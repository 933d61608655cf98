import * as z from 'zod';
import type { Permissions } from '../core/azure/permissions.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';

const actions = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

/** Source: Authorization - Permissions - List For Resource, 2022-04-01. */
const permissionsSchema = z.object({
  actions,
  notActions: actions,
  dataActions: actions,
  notDataActions: actions,
});

/** What each of the caller's roles gives at an ARM id. */
export function getPermissions(context: AzureContext, scope: string): Promise<readonly Permissions[]> {
  return armList(context, permissionsSchema, {
    path: `${scope}/providers/Microsoft.Authorization/permissions`,
    apiVersion: apiVersions.permissions,
    about: {
      what: 'read what you may do',
      scope,
      role: 'Reader',
      thing: { what: 'resource', name: scope },
    },
  });
}
