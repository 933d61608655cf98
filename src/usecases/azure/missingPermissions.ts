import type { AzureClient } from '../../azure/azureClient.ts';
import { roleAssignmentCommand } from '../../content/azure/roleAssignment.ts';
import type { MissingPermission } from '../../core/azure/plan.ts';
import { isAllowed } from '../../core/azure/permissions.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { throwIfCancelled, type Job } from '../job.ts';

/** What a change needs at a scope, and the built-in role that gives it. */
export interface Need {
  /** ARM id. */
  readonly scope: string;
  readonly role: string;
  readonly actions: readonly string[];
}

/**
 * What the caller lacks of what a change needs, by the permissions that count at each scope: roles of groups and of scopes
 * above are in them. Where they may not be read nothing is said to be missing; then the service decides.
 */
export async function missingPermissions(
  azure: Pick<AzureClient, 'getPermissions'>,
  needs: readonly Need[],
  job: Job,
): Promise<readonly MissingPermission[]> {
  const missing: MissingPermission[] = [];
  for (const { scope, role, actions } of needs) {
    throwIfCancelled(job);
    const roles = await permissionsAt(azure, scope);
    if (roles === undefined) continue;
    const lacking = actions.filter(
      (action) => !isAllowed(roles, action) && !isAllowed(roles, action, 'data'),
    );
    const az = roleAssignmentCommand(role, scope);
    missing.push(...lacking.map((action) => ({ action, scope, role, az })));
  }
  return missing;
}

async function permissionsAt(
  azure: Pick<AzureClient, 'getPermissions'>,
  scope: string,
): Promise<Awaited<ReturnType<AzureClient['getPermissions']>> | undefined> {
  try {
    return await azure.getPermissions(scope);
  } catch (error) {
    if (ByomlError.is(error, 'azure.forbidden') || ByomlError.is(error, 'azure.missing')) return undefined;
    throw error;
  }
}
