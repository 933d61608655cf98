import { ByomlError } from '../../core/errors/byomlError.ts';
import { usageError } from '../usageError.ts';

/** A parameter that the algorithm refuses is wrong usage where the call gave it, and not a file. */
export async function asUsage<Result>(
  command: string,
  given: Readonly<Record<string, unknown>>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (ByomlError.is(error, 'model.parameter') && Object.hasOwn(given, error.args.name)) {
      throw usageError(command, error.message);
    }
    throw error;
  }
}
