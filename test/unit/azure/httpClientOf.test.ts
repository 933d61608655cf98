import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { describe, expect, it } from 'vitest';
import { httpClientOf } from '../../../src/azure/httpClientOf.ts';
import type { TransportRequest } from '../../../src/core/azure/transport.ts';

const url = 'https://management.azure.com/x';

async function sent(
  options: Partial<Parameters<typeof createPipelineRequest>[0]>,
  whole?: AbortSignal,
): Promise<{ readonly request: TransportRequest; readonly signal: AbortSignal }> {
  const seen: { request: TransportRequest; signal: AbortSignal }[] = [];
  const client = httpClientOf(
    {
      send: (request, signal) => {
        seen.push({ request, signal });
        return Promise.resolve({ status: 200, headers: {}, body: new Uint8Array() });
      },
    },
    whole,
  );
  await client.sendRequest(createPipelineRequest({ url, ...options }));
  return seen[0]!;
}

describe('the HTTP client', () => {
  it.each([
    ['text', new TextEncoder().encode('text')],
    [Uint8Array.of(1, 2, 3).subarray(1), Uint8Array.of(2, 3)],
    [Uint8Array.of(1, 2).buffer, Uint8Array.of(1, 2)],
  ])('sends text and bytes as bytes: %j', async (body, bytes) => {
    expect((await sent({ method: 'PUT', body })).request.body).toEqual(bytes);
  });

  it('sends nothing else', async () => {
    await expect(sent({ body: () => new ReadableStream() })).rejects.toThrow('Only text and bytes');
    expect((await sent({})).request.body).toBeUndefined();
  });

  it('waits a minute, or as long as it is told', async () => {
    expect((await sent({})).request.timeout).toBe(60_000);
    expect((await sent({ timeout: 5 })).request.timeout).toBe(5);
  });

  it('asks for packed answers, but not for packed files', async () => {
    const headers = createHttpHeaders({ 'X-Own': 'a' });
    expect((await sent({ headers })).request.headers).toEqual({
      'x-own': 'a',
      'accept-encoding': 'gzip, deflate',
    });
    const streamed = await sent({ streamResponseStatusCodes: new Set([200]) });
    expect(streamed.request.headers).not.toHaveProperty('accept-encoding');
  });

  it('is stopped by its own signal and by that of the request', async () => {
    const [whole, one] = [new AbortController(), new AbortController()];
    const first = await sent({ abortSignal: one.signal }, whole.signal);
    expect(first.signal.aborted).toBe(false);
    one.abort();
    expect(first.signal.aborted).toBe(true);
    const second = await sent({}, whole.signal);
    whole.abort();
    expect(second.signal.aborted).toBe(true);
  });
});
