import { type CloudChoice, cloudOf } from '../../core/azure/clouds.ts';
import { foreignHosts } from '../../core/azure/foreignHosts.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Hosts of somebody's own cloud, as BYOML_TRUSTED_HOSTS names them, by commas. */
export function hostsTrustedBy(environment: Environment): readonly string[] {
  const named = environment['BYOML_TRUSTED_HOSTS'] ?? '';
  return named.split(/[\s,]+/).filter((host) => host !== '');
}

/** Nobody signs in for addresses that only a file names; throws `signIn.foreign`. */
export function requireTrusted(choice: CloudChoice, trusted: readonly string[]): void {
  const hosts = foreignHosts(choice, trusted).join(', ');
  if (hosts !== '')
    throw new ByomlError('signIn.foreign', { hosts, cloud: cloudOf(choice)?.title ?? 'Azure' });
}
