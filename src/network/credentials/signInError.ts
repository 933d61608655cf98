import { ByomlError } from '../../core/errors/byomlError.ts';
import { type Asked, entraCode, entraProblem } from './entraProblem.ts';

/**
 * What a credential of the SDK's threw, as one of ours; undefined where it only says that it has not been set up here, and
 * `unavailable` has the words for it. `network`: the failure of the network that the SDK met on its way, if any.
 */
export function signInError(
  error: unknown,
  asked: Asked,
  network: ByomlError | undefined,
): ByomlError | undefined {
  if (ByomlError.is(error)) return error;
  if (network !== undefined) return network;
  const text = error instanceof Error ? error.message : String(error);
  const code = entraCode(text);
  if (code !== undefined) return entraProblem(code, asked);
  if (error instanceof Error && error.name === 'CredentialUnavailableError') return undefined;
  const name = error instanceof Error ? error.name : 'Error';
  return new ByomlError(
    'signIn.refused',
    { cloud: asked.cloud, reason: `the sign-in failed (${name})`, fix: 'Sign in again.' },
    { cause: error },
  );
}

/** Why a credential that was set up does not work here; sources: the texts of @azure/identity's own credentials. */
export function unavailable(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  if (text.includes('could not be found')) return 'the Azure CLI is not installed';
  if (text.includes('claims challenges')) return 'a stronger sign-in is wanted: run `az login` again';
  if (text.includes('az login')) return 'nobody is signed in to the Azure CLI; run `az login`';
  return 'it gave no token';
}
