import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { TransportResponse } from '../core/azure/transport.ts';

const decoders: Readonly<Record<string, (body: Uint8Array) => Promise<Uint8Array>>> = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
};

/** An answer with its body as it was before it was compressed for the way. Throws node's error where it is damaged. */
export async function decoded(response: TransportResponse): Promise<TransportResponse> {
  const decode = decoders[(response.headers['content-encoding'] ?? '').toLowerCase()];
  if (decode === undefined || response.body.length === 0) return response;
  const headers = Object.entries(response.headers).filter(([name]) => !ofTheWay.has(name));
  const body = Uint8Array.from(await decode(response.body));
  return { ...response, headers: Object.fromEntries(headers), body };
}

/** What no longer holds for a body that was unpacked. */
const ofTheWay = new Set(['content-encoding', 'content-length']);
