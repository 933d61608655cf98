import { ByomlError, errorText } from '../../core/errors/byomlError.ts';
import type { Check } from './check.ts';

/** What the work gives; where it fails as was foreseen, the check that says so. Cancelling is thrown on. */
export async function foreseen<Result>(name: string, work: () => Promise<Result>): Promise<Result | Check> {
  try {
    return await work();
  } catch (error) {
    if (!ByomlError.is(error) || error.kind === 'cancelled' || error.kind === 'defect') throw error;
    const { message, action } = errorText(error);
    return { name, ok: false, found: message, fix: action };
  }
}
