import { type CloudChoice, cloudNames, cloudOf, endpointNames } from './clouds.ts';

/** This machine's own names. */
const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Hosts that a choice sends tokens and proofs to and that are no cloud's of Microsoft's, nor this machine, nor named in `trusted`. A
 * file that somebody shares could name any.
 */
export function foreignHosts({ endpoints = {} }: CloudChoice, trusted: readonly string[]): readonly string[] {
  const own = cloudNames.flatMap((cloud) => {
    const found = cloudOf({ cloud });
    return found === undefined ? [] : endpointNames.map((name) => found.endpoints[name]);
  });
  const known = new Set([...loopback, ...trusted, ...own.map(hostOf)]);
  const named = Object.values(endpoints).filter((address) => address.includes('://'));
  return [...new Set(named.map(hostOf))].filter((host) => !known.has(host));
}

/** Without its port; an audience that is no address is its own. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}
