import type { MissingPermission } from './plan.ts';

/** A role that somebody lacks at a scope, with all that it is needed for. */
export interface MissingRole {
  readonly role: string;
  /** ARM id. */
  readonly scope: string;
  readonly actions: readonly string[];
  /** What an administrator would run. */
  readonly az: string;
}

/** Missing permissions by the roles that give them. */
export function missingRoles(missing: readonly MissingPermission[]): readonly MissingRole[] {
  const roles = new Map<string, MissingRole>();
  for (const { role, scope, action, az } of missing) {
    const key = JSON.stringify([role, scope]);
    const actions = [...(roles.get(key)?.actions ?? []), action];
    roles.set(key, { role, scope, actions, az });
  }
  return [...roles.values()];
}
