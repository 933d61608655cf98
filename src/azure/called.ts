import type { Audience } from '../core/azure/clouds.ts';
import type { About } from './about.ts';
import type { AzureContext } from './azureContext.ts';
import { type Asked, azureErrorOf } from './azureErrorOf.ts';

/** Who asks for what: for the words of an error. */
export function askedOf({ place, now }: AzureContext, audience: Audience, about: About): Asked {
  return { about, audience, place, now: now() };
}

/**
 * Runs a call of Azure.
 * @throws ByomlError what {@link azureErrorOf} makes of its failure
 */
export async function called<Value>(
  context: AzureContext,
  audience: Audience,
  about: About,
  call: () => Promise<Value>,
): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    throw azureErrorOf(error, askedOf(context, audience, about));
  }
}
