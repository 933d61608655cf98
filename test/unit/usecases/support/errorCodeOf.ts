import { ByomlError } from '../../../../src/core/errors/byomlError.ts';

/** The code of the foreseen error that something fails with; what else comes is told as text. */
export async function errorCodeOf(failing: Promise<unknown>): Promise<string> {
  const error: unknown = await failing.then(
    () => 'it did not fail',
    (thrown: unknown) => thrown,
  );
  return ByomlError.is(error) ? error.code : String(error);
}
