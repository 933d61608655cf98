import { randomUUID } from 'node:crypto';
import type { Call } from '../http/route.ts';
import type { Operation, World } from './world.ts';

/** Begins what goes on after the answer; `apply` happens at its end. */
export function startOperation(
  { world, stuck }: Call,
  resource: string,
  { apply, error }: Pick<Operation, 'apply' | 'error'>,
): Operation {
  const name = randomUUID();
  const operation: Operation = {
    name,
    startTime: new Date().toISOString(),
    endsAt: stuck ? Infinity : Date.now() + world.operationTime,
    resource: resource.toLowerCase(),
    apply,
    error,
  };
  world.operations.set(name, operation);
  return operation;
}

/** Lets those that have ended by now take effect. They are kept: somebody may still ask. */
export function settleOperations(world: World): void {
  for (const operation of world.operations.values()) {
    if (operation.endsAt > Date.now() || settled.has(operation)) continue;
    settled.add(operation);
    operation.apply();
  }
}

const settled = new WeakSet<Operation>();

/** Whether anything still goes on at a resource. */
export function isBusy({ operations }: World, resource: string): boolean {
  return [...operations.values()].some(
    (operation) => operation.resource === resource.toLowerCase() && operation.endsAt > Date.now(),
  );
}
