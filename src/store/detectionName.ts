import { detectionNameProblem } from '../core/detectionName.ts';
import { ByomlError } from '../core/errors/byomlError.ts';

/** Throws `store.name` for a name that cannot be a folder on every platform. */
export function checkDetectionName(name: string): void {
  const reason = detectionNameProblem(name);
  if (reason !== undefined) throw new ByomlError('store.name', { name, reason });
}
