import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Certificate } from '../http/certificate.ts';

/** Azurite's blob service as a child, with the local Azure's certificate; its token check looks at claims, not at signatures.
 * Blobs are in its memory. */
export interface Azurite {
  readonly port: number;
  stop(): Promise<void>;
}

/** Accounts by name. Nobody signs in with a key, but Azurite wants one for each. */
export async function startAzurite(certificate: Certificate, accounts: readonly string[]): Promise<Azurite> {
  const port = await freePort();
  const main = join(
    dirname(createRequire(import.meta.url).resolve('azurite/package.json')),
    'dist/src/blob/main.js',
  );
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(endWithParent)}`],
      main,
      ...['--silent', '--disableTelemetry', '--skipApiVersionCheck', '--oauth', 'basic'],
      ...['--blobHost', '127.0.0.1', '--blobPort', String(port), '--inMemoryPersistence'],
      ...['--cert', certificate.certificatePath, '--key', certificate.keyPath],
    ],
    {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: {
        ...process.env,
        AZURITE_ACCOUNTS: accounts.map((name) => `${name}:${Buffer.from(name).toString('base64')}`).join(';'),
      },
    },
  );
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', kill);
  await untilListening(child, port);
  return {
    port,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null) {
        child.stdin.end();
        await ended;
      }
      process.off('exit', kill);
    },
  };
}

/** The pipe to it ends with this process, whatever ended that. */
const endWithParent = "process.stdin.on('end', () => process.exit()).resume()";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port');
  return address.port;
}

async function untilListening(child: ChildProcess, port: number): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error(`Azurite ended with ${child.exitCode}`);
    if (Date.now() > end) throw new Error('Azurite did not start within a minute');
    await sleep(100);
  }
}

async function listens(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
