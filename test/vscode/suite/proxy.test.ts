import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { nodeTransport } from '../../../src/network/nodeTransport.ts';

/** A proxy that lets nobody through, and who asked. */
async function refusingProxy(): Promise<{
  readonly address: string;
  readonly asked: string[];
  close(): void;
}> {
  const asked: string[] = [];
  const server = createServer().on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, asked, close: () => server.close() };
}

describe('the way out of the extension host', () => {
  it("goes by the editor's own proxy, whose refusal is told as what it is", async () => {
    const proxy = await refusingProxy();
    const settings = vscode.workspace.getConfiguration('http');
    await settings.update('proxy', proxy.address, vscode.ConfigurationTarget.Global);
    try {
      const request = { method: 'GET', url: 'https://service.invalid/', headers: {}, timeout: 10_000 };
      await assert.rejects(nodeTransport().send(request, new AbortController().signal), {
        code: 'network.proxy',
      });
      assert.deepEqual([...new Set(proxy.asked)], ['service.invalid:443']);
    } finally {
      await settings.update('proxy', undefined, vscode.ConfigurationTarget.Global);
      proxy.close();
    }
  });
});
