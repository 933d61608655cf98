import { parentPort } from 'node:worker_threads';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import { randomAccessOfBytes } from '../../../../src/formats/randomAccessOfBytes.ts';
import { readParquet } from '../../../../src/formats/readParquet.ts';

/** Runs in a worker of its own: decodes what it is sent and answers with the error's code, or `read`. */
parentPort?.on('message', (bytes: Uint8Array) => {
  readParquet(randomAccessOfBytes(bytes)).then(
    () => parentPort?.postMessage('read'),
    (error: unknown) => parentPort?.postMessage(error instanceof ByomlError ? error.code : String(error)),
  );
});
