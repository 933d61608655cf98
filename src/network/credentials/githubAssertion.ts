import * as z from 'zod/mini';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { WayContext } from './way.ts';

const answerSchema = z.object({ value: z.string().check(z.minLength(1)) });

/** Milliseconds. */
const patience = 20_000;

/**
 * Asks a GitHub workflow's runner who the workflow is. The workflow needs `permissions: id-token: write`.
 * @throws ByomlError `signIn.refused` where the runner gives no such token
 */
export async function githubAssertion(
  { url, token, audience }: { readonly url: string; readonly token: string; readonly audience: string },
  { transport, signal, cloud }: WayContext,
): Promise<string> {
  const address = new URL(url);
  address.searchParams.set('audience', audience);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
  const request = { method: 'GET', url: address.href, headers, timeout: patience };
  const { status, body } = await transport.send(request, signal);
  const answer = answerSchema.safeParse(jsonOf(body));
  if (status === 200 && answer.success) return answer.data.value;
  throw new ByomlError('signIn.refused', {
    cloud: cloud.title,
    reason: `the workflow's runner gave no id token (${status})`,
    fix: 'Give the workflow the permission "id-token: write".',
  });
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
