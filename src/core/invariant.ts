import { ByomlError } from './errors/byomlError.ts';

/** Throws a defect when `condition` does not hold; `what` names the broken invariant. */
export function invariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new ByomlError('defect', { what });
}
