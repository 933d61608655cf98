import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';
import type { Certificate } from './certificate.ts';

/** A request, read whole. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked where it came as gzip. */
  readonly bytes: Buffer;
}

/** An answer, and what the connection is to suffer with it. */
export interface Outcome {
  readonly answer: Answer;
  readonly cut?: 'before' | 'half' | 'short' | undefined;
}

/** An HTTPS server on this machine alone; `port` 0 takes a free one. */
export async function serve(
  certificate: Certificate,
  port: number,
  handle: (incoming: Incoming) => Promise<Outcome>,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(
    { cert: certificate.certificate, key: certificate.key },
    (request, response) => {
      void respond(request, response, handle);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { server, port: address.port };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (incoming: Incoming) => Promise<Outcome>,
): Promise<void> {
  try {
    const { answer, cut } = await handle(await read(request));
    if (cut === 'before') response.destroy();
    else write(response, answer, cut);
  } catch (error) {
    // A defect of the local Azure: said where it is looked for, in the answer.
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(`The local Azure failed: ${String(error instanceof Error ? error.stack : error)}`);
  }
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `https://${request.headers.host ?? '127.0.0.1'}`),
    headers,
    bytes: headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes,
  };
}

function write(response: ServerResponse, { status, headers = {}, body }: Answer, cut: Outcome['cut']): void {
  const isBytes = Buffer.isBuffer(body);
  const bytes = body === undefined ? Buffer.alloc(0) : isBytes ? body : Buffer.from(JSON.stringify(body));
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  response.writeHead(status, {
    ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    // Nobody answers HEAD and 204 with bytes, but the length of HEAD's counts.
    ...(status === 204 ? {} : { 'content-length': String(cut === 'short' ? half.length : bytes.length) }),
    ...headers,
  });
  if (cut === 'half') response.write(half, () => response.destroy());
  else response.end(cut === 'short' ? half : bytes);
}
