import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import type { Server as TcpServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TransportRequest, TransportResponse } from '../../../src/core/azure/transport.ts';
import { environmentProxy } from '../../../src/network/environmentProxy.ts';
import { type AgentOf, nodeTransport } from '../../../src/network/nodeTransport.ts';

const servers: TcpServer[] = [];
const password = 'hunter2';
let pem: { readonly key: string; readonly cert: string };

beforeAll(async () => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  pem = { key, cert };
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) (server as Server).closeAllConnections();
    server.close();
  }
});
afterAll(() => {
  expect(servers).toEqual([]);
});

async function listening(server: TcpServer): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function site(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(listener))}`;
}

function send(
  url: string,
  more: Partial<TransportRequest> = {},
  { agentOf, signal = new AbortController().signal }: { agentOf?: AgentOf; signal?: AbortSignal } = {},
): Promise<TransportResponse> {
  const request = { method: 'GET', url, headers: {}, timeout: 5000, ...more };
  return nodeTransport(agentOf).send(request, signal);
}

const text = (body: Uint8Array): string => new TextDecoder().decode(body);

describe('a request', () => {
  it('goes as it is, and its answer comes whole, whatever its status', async () => {
    const url = await site((request, response) => {
      const chunks: Uint8Array[] = [];
      request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      request.on('end', () => {
        response.writeHead(409, { 'X-Said': 'yes', 'Set-Cookie': ['a=1', 'b=2'] });
        response.end(
          [request.method, request.url, request.headers['x-mine'], Buffer.concat(chunks)].join(' '),
        );
      });
    });
    const body = new TextEncoder().encode('{"a":"ä"}');
    const answer = await send(`${url}/a?b=%20c`, { method: 'PUT', headers: { 'X-Mine': '1' }, body });
    expect(answer).toMatchObject({ status: 409, headers: { 'x-said': 'yes', 'set-cookie': 'a=1, b=2' } });
    expect(text(answer.body)).toBe('PUT /a?b=%20c 1 {"a":"ä"}');
    // It can move to another thread: nothing else lies in its buffer.
    expect(answer.body.buffer.byteLength).toBe(answer.body.byteLength);
  });

  it('unpacks what it asked to be packed, and leaves alone what it did not', async () => {
    const packed = gzipSync('many words');
    const url = await site((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(packed);
    });
    const asked = await send(url, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(text(asked.body)).toBe('many words');
    expect(asked.headers).not.toHaveProperty('content-encoding');
    const plain = await send(url);
    expect(Buffer.from(plain.body).equals(packed)).toBe(true);
  });
});

describe('a failure of the network', () => {
  it.each([
    [
      'a connection that breaks before the answer',
      (socket: { destroy(): void }) => {
        socket.destroy();
      },
    ],
  ])('is told in our words: %s', async (_what, act) => {
    const url = await site((request) => {
      act(request.socket);
    });
    await expect(send(url)).rejects.toMatchObject({ code: 'network.reset' });
  });

  it('is told in our words: half a body', async () => {
    const url = await site((request, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      response.write('half');
      setTimeout(() => request.socket.destroy(), 20);
    });
    await expect(send(url)).rejects.toMatchObject({ code: 'network.reset' });
  });

  it('is told in our words: what is no HTTP', async () => {
    const port = await listening(createTcpServer((socket) => socket.end('hello\r\n')));
    await expect(send(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'network.reset' });
  });

  it('is told in our words: nobody listens', async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(send(`https://127.0.0.1:${port}`)).rejects.toMatchObject({
      code: 'network.unreachable',
      args: { host: `127.0.0.1:${port}` },
    });
  });

  it('is told in our words: a name that is not known', async () => {
    const answer = await send('https://byoml.invalid/').catch((error: unknown) => error);
    expect(answer).toMatchObject({ code: 'network.dns', args: { host: 'byoml.invalid' } });
  });

  it('is told in our words: a certificate that is not trusted', async () => {
    const port = await listening(createTlsServer(pem));
    await expect(send(`https://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'network.tls' });
  });

  it('is told in our words: encryption that is none', async () => {
    const port = await listening(createServer());
    await expect(send(`https://127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'network.tls' });
  });

  it('is told in our words: silence, before the answer and in its middle', async () => {
    const silent = await site(() => undefined);
    await expect(send(silent, { timeout: 60 })).rejects.toMatchObject({
      code: 'network.timeout',
      args: { seconds: 0.06 },
    });
    const halting = await site((_request, response) => response.write('half'));
    await expect(send(halting, { timeout: 60 })).rejects.toMatchObject({ code: 'network.timeout' });
  });

  it('is cancelling when it was cancelled, also before it began', async () => {
    const url = await site(() => undefined);
    const controller = new AbortController();
    const sent = send(url, {}, { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    }, 30);
    await expect(sent).rejects.toMatchObject({ code: 'cancelled' });
    await expect(send(url, {}, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a proxy', () => {
  /** Tunnels to a certain port, or refuses with a status. */
  async function proxy(to: number | { readonly status: number }): Promise<{ port: number; asked: string[] }> {
    const asked: string[] = [];
    const server = createServer().on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? 'nobody'}`);
      if (typeof to !== 'number') {
        socket.end(`HTTP/1.1 ${to.status} No\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      const onward = connect(to, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.pipe(socket).pipe(onward);
      });
      for (const end of [socket, onward]) end.on('error', () => undefined);
    });
    return { port: await listening(server), asked };
  }

  const through = (port: number, more: object = {}): { agentOf: AgentOf } => ({
    agentOf: environmentProxy({ HTTPS_PROXY: `http://me:${password}@127.0.0.1:${port}`, ...more }),
  });

  it('is gone through to the service, whose certificate then counts', async () => {
    const service = await listening(createTlsServer(pem));
    const { port, asked } = await proxy(service);
    const answer = send('https://service.test/', {}, through(port));
    await expect(answer).rejects.toMatchObject({ code: 'network.tls', args: { host: 'service.test' } });
    const credentials = Buffer.from(`me:${password}`).toString('base64');
    expect(asked).toEqual([`service.test:443 Basic ${credentials}`]);
  });

  it.each([
    [407, 'it wants credentials (407)'],
    [403, 'it answered 403'],
    [502, 'it answered 502'],
  ])('that refuses with %i is told apart from the service', async (status, reason) => {
    const { port } = await proxy({ status });
    const answer = await send('https://service.test/', {}, through(port)).catch((error: unknown) => error);
    expect(answer).toMatchObject({ code: 'network.proxy', args: { host: 'service.test', reason } });
  });

  it('that is not there, or hangs up, is told without its password', async () => {
    const hanging = await listening(createTcpServer((socket) => socket.destroy()));
    for (const port of [9, hanging]) {
      const answer = await send('https://service.test/', {}, through(port)).catch((error: unknown) => error);
      expect(answer).toMatchObject({ code: 'network.proxy' });
      expect(`${String(answer)}${JSON.stringify(answer)}`).not.toContain(password);
    }
  });

  it('that the variable does not name rightly is told without the value', async () => {
    const agentOf = environmentProxy({ https_proxy: `socks5://${password}` });
    const answer = await send('https://service.test/', {}, { agentOf }).catch((error: unknown) => error);
    expect(answer).toMatchObject({ code: 'network.proxy' });
    expect(JSON.stringify(answer)).not.toContain(password);
  });

  it('in the editor, whose own agents hand its refusal on as an answer, is told as what it is', async () => {
    const url = await site((_request, response) => response.writeHead(407).end());
    await expect(send(url)).rejects.toMatchObject({ code: 'network.proxy' });
  });
});

describe('environmentProxy', () => {
  const isProxied = (url: string, noProxy: string, more: object = { HTTPS_PROXY: 'proxy:3128' }): boolean =>
    environmentProxy({ ...more, NO_PROXY: noProxy })(new URL(url)) !== undefined;

  it.each([
    ['https://a.contoso.com', '', true],
    ['https://a.contoso.com', 'contoso.com', false],
    ['https://contoso.com', '.contoso.com', false],
    ['https://a.contoso.com', 'other.com, *.Contoso.com', false],
    ['https://acontoso.com', 'contoso.com', true],
    ['https://a.contoso.com', '*', false],
    ['https://a.contoso.com:8443', 'contoso.com:8443', false],
    ['https://a.contoso.com', 'contoso.com:8443', true],
    ['https://a.contoso.com', 'contoso.com:443', false],
    ['https://127.0.0.1:1234', 'localhost,127.0.0.1', false],
    ['http://169.254.169.254', '', false],
  ])('goes to %s around "%s": %s', (url, noProxy, expected) => {
    expect(isProxied(url, noProxy)).toBe(expected);
  });

  it('takes ALL_PROXY where there is no other, in either case', () => {
    expect(isProxied('https://a.test', '', {})).toBe(false);
    expect(isProxied('https://a.test', '', { all_proxy: 'http://proxy:1' })).toBe(true);
    expect(isProxied('https://a.test', '', { https_proxy: 'http://proxy:1' })).toBe(true);
    expect(isProxied('https://a.test', '', { HTTP_PROXY: 'http://proxy:1' })).toBe(false);
  });
});
