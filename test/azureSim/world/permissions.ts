import { builtInRoles, type RoleDefinition } from './builtInRoles.ts';
import type { Identity } from './identities.ts';
import type { World } from './world.ts';

/** The roles that somebody has at a scope: those assigned there and above. */
export function rolesAt(world: World, identity: Identity, scope: string): readonly RoleDefinition[] {
  return assignmentsOf(world, identity)
    .filter((assignment) => isWithin(scope, assignment.scope))
    .map(({ role }) => role);
}

/** Whether somebody may do something at a scope. */
export function isAllowed(world: World, identity: Identity, action: string, scope: string): boolean {
  return rolesAt(world, identity, scope).some(
    ({ actions, notActions }) => matches(actions, action) && !matches(notActions, action),
  );
}

/** The same for what is done to data. */
export function isDataAllowed(world: World, identity: Identity, action: string, scope: string): boolean {
  return rolesAt(world, identity, scope).some(
    ({ dataActions, notDataActions }) => matches(dataActions, action) && !matches(notDataActions, action),
  );
}

/** Whether somebody has any role at a scope, above it or below it: what is seen in lists of subscriptions. */
export function sees(world: World, identity: Identity, scope: string): boolean {
  return assignmentsOf(world, identity).some(
    (assignment) => isWithin(scope, assignment.scope) || isWithin(assignment.scope, scope),
  );
}

function assignmentsOf(
  world: World,
  { objectId }: Identity,
): readonly { readonly scope: string; readonly role: RoleDefinition }[] {
  return world.resources
    .ofType('Microsoft.Authorization/roleAssignments')
    .filter(({ properties }) => properties['principalId'] === objectId)
    .flatMap(({ properties }) => {
      const roleId = String(properties['roleDefinitionId']).split('/').at(-1)?.toLowerCase();
      const role = builtInRoles.find(({ id }) => id === roleId);
      return role === undefined ? [] : [{ scope: String(properties['scope']), role }];
    });
}

function isWithin(scope: string, above: string): boolean {
  return `${scope.toLowerCase()}/`.startsWith(`${above.toLowerCase().replace(/\/$/, '')}/`);
}

function matches(patterns: readonly string[], action: string): boolean {
  return patterns.some((pattern) => {
    const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${escaped}$`, 'i').test(action);
  });
}
