import * as z from 'zod';
import { ok, Refused, type Answer } from '../http/answer.ts';
import type { Call, Route } from '../http/route.ts';
import { builtInRoles } from '../world/builtInRoles.ts';
import { isAllowed, rolesAt } from '../world/permissions.ts';
import { notAuthorized } from './admit.ts';
import { pageOf } from './resourceAnswers.ts';

const suffix = '/providers/Microsoft.Authorization';
const versions = ['2022-04-01', '2018-07-01', '2015-07-01'];
const source = 'Microsoft.Authorization: permissions, role assignments, role definitions';

/** These live below anything: at subscriptions, groups, resources. */
const scopes = [
  '/subscriptions/:subscription',
  '/subscriptions/:subscription/resourceGroups/:group',
  '/subscriptions/:subscription/resourceGroups/:group/providers/:namespace/:type/:name',
];

const assignmentSchema = z.strictObject({
  properties: z.strictObject({
    roleDefinitionId: z.string().regex(/\/roleDefinitions\/[0-9a-f-]{36}$/i),
    principalId: z.guid(),
    principalType: z.enum(['User', 'Group', 'ServicePrincipal', 'ForeignGroup', 'Device']).optional(),
    description: z.string().optional(),
  }),
});

export const authorizationRoutes: readonly Route[] = scopes.flatMap((scope): readonly Route[] => {
  const ours = { contract: 'ours', apiVersions: versions, source } as const;
  const assignments = `${scope}${suffix}/roleAssignments`;
  return [
    // Everybody may know what they may do.
    { ...ours, method: 'GET', path: `${scope}${suffix}/permissions`, handle: permissions },
    {
      ...ours,
      method: 'GET',
      path: `${scope}${suffix}/roleDefinitions`,
      handle: (call) => ok(pageOf(call, builtInRoles.map(definitionOf))),
    },
    {
      ...ours,
      method: 'GET',
      path: assignments,
      action: 'Microsoft.Authorization/roleAssignments/read',
      handle: listAssignments,
    },
    {
      ...ours,
      method: 'PUT',
      path: `${assignments}/:assignment`,
      action: 'Microsoft.Authorization/roleAssignments/write',
      body: assignmentSchema,
      handle: assign,
    },
    {
      ...ours,
      method: 'DELETE',
      path: `${assignments}/:assignment`,
      action: 'Microsoft.Authorization/roleAssignments/delete',
      handle: ({ world, path }) => (world.resources.delete(path) ? { status: 200 } : { status: 204 }),
    },
  ];
});

function scopeOf({ path }: Call): string {
  return path.slice(0, path.toLowerCase().lastIndexOf(suffix.toLowerCase()));
}

function permissions(call: Call): Answer {
  const value = rolesAt(call.world, call.caller, scopeOf(call)).map(
    ({ actions, notActions, dataActions, notDataActions }) => ({
      actions,
      notActions,
      dataActions,
      notDataActions,
    }),
  );
  return ok(pageOf(call, value));
}

function listAssignments(call: Call): Answer {
  const scope = scopeOf(call).toLowerCase();
  const all = call.world.resources
    .ofType('Microsoft.Authorization/roleAssignments')
    .filter(({ properties }) => {
      const at = String(properties['scope']).toLowerCase();
      return at === '/' || scope.startsWith(at) || at.startsWith(scope);
    });
  return ok(pageOf(call, all));
}

function assign(call: Call): Answer {
  const { world, caller, path, params } = call;
  const action = 'Microsoft.Authorization/roleAssignments/write';
  if (!isAllowed(world, caller, action, scopeOf(call))) throw notAuthorized(call, action);
  const { properties } = call.json as z.infer<typeof assignmentSchema>;
  const roleId = properties.roleDefinitionId.split('/').at(-1)!.toLowerCase();
  if (!builtInRoles.some(({ id }) => id === roleId)) {
    throw new Refused(
      400,
      'RoleDefinitionDoesNotExist',
      `The specified role definition with ID '${roleId}' does not exist.`,
    );
  }
  const known = world.resources
    .ofType('Microsoft.Authorization/roleAssignments')
    .some(
      (each) =>
        each.properties['principalId'] === properties.principalId &&
        String(each.properties['roleDefinitionId']).endsWith(roleId) &&
        String(each.properties['scope']).toLowerCase() === scopeOf(call).toLowerCase(),
    );
  if (known) throw new Refused(409, 'RoleAssignmentExists', 'The role assignment already exists.');
  return ok(
    world.resources.put({
      id: path,
      name: params['assignment']!,
      type: 'Microsoft.Authorization/roleAssignments',
      properties: { ...properties, scope: scopeOf(call) },
    }),
    201,
  );
}

function definitionOf({ id, name, ...permission }: (typeof builtInRoles)[number]): object {
  return {
    id: `/providers/Microsoft.Authorization/roleDefinitions/${id}`,
    name: id,
    type: 'Microsoft.Authorization/roleDefinitions',
    properties: { roleName: name, type: 'BuiltInRole', permissions: [permission], assignableScopes: ['/'] },
  };
}
