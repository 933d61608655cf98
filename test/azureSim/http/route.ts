import type { z } from 'zod';
import type { Audience } from '../../../src/core/azure/clouds.ts';
import type { Identity } from '../world/identities.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';

type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE' | 'HEAD';

/** A request as its handler sees it: known, allowed, and of the right shape. */
export interface Call {
  readonly world: World;
  readonly method: string;
  readonly url: URL;
  /** Below the service's address; what names have, decoded. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  /** Parsed JSON; undefined when there is none. */
  readonly json: unknown;
  /** Who asks. */
  readonly caller: Identity;
  /** Directory that the token is from. */
  readonly tenant: string;
  /** A fault: what this request starts never ends. */
  readonly stuck: boolean;
}

/** One operation of a service. */
export interface Route {
  readonly method: Method;
  /** With `:names` for what varies; case does not matter. */
  readonly path: string;
  readonly apiVersions?: readonly string[];
  /** Permission that is needed at the path; without one, being signed in is enough. */
  readonly action?: string;
  /** A list leaves out what the caller may not read, and refuses nobody. */
  readonly filtered?: boolean;
  /** What `:names` have to look like, where that is said. */
  readonly names?: Readonly<Record<string, RegExp>>;
  /** Shape of the body. */
  readonly body?: z.ZodType;
  /** Who says what is allowed; of `ours`, `source` says where ours comes from. */
  readonly contract: 'official' | 'derived' | 'ours';
  readonly source: string;
  readonly handle: (call: Call) => Answer | Promise<Answer>;
}

/** Routes behind one address, and what a token for them is called. */
export interface Service {
  /** What paths start with: `/arm`. */
  readonly prefix: string;
  readonly audience: Audience;
  readonly routes: readonly Route[];
}

export interface Matched {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The operation that a path names; where one has a word and another a name, the word wins (it stands first). */
export function matchRoute(routes: readonly Route[], method: string, path: string): Matched | undefined {
  const segments = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = paramsOf(route.path.split('/'), segments);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function paramsOf(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]!;
    if (part.startsWith(':')) {
      if (segment === '') return undefined;
      params[part.slice(1)] = segment;
    } else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}
