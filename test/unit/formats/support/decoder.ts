import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

/** Far more than a small file takes, also on a busy machine. */
const patience = 15_000;

/** Decodes Parquet where an endless loop or too much memory can be seen from outside. */
export interface Decoder {
  /** The error's code, `read`, `hangs` or what ended the worker. */
  decode(bytes: Uint8Array): Promise<string>;
  close(): Promise<void>;
}

export async function openDecoder(): Promise<Decoder> {
  const folder = await mkdtemp(join(tmpdir(), 'byoml-decoder-'));
  const entry = join(folder, 'decode.mjs');
  const entryPoints = [resolve(import.meta.dirname, 'decodeEntry.ts')];
  await build({
    entryPoints,
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const start = (): Worker => new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: 128 } });
  let worker = start();
  return {
    async decode(bytes): Promise<string> {
      const answer = await answerOf(worker, bytes);
      if (answer.isAlive) return answer.what;
      await worker.terminate();
      worker = start();
      return answer.what;
    },
    async close(): Promise<void> {
      await worker.terminate();
      await rm(folder, { recursive: true });
    },
  };
}

function answerOf(worker: Worker, bytes: Uint8Array): Promise<{ what: string; isAlive: boolean }> {
  return new Promise((resolve) => {
    const finish = (what: string, isAlive: boolean): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message');
      worker.removeAllListeners('error');
      resolve({ what, isAlive });
    };
    const timer = setTimeout(() => {
      finish('hangs', false);
    }, patience);
    worker.once('message', (what: string) => {
      finish(what, true);
    });
    worker.once('error', (error) => {
      finish(String(error), false);
    });
    worker.postMessage(bytes);
  });
}
