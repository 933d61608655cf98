import { parentPort } from 'node:worker_threads';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import { randomAccessOfBytes } from '../../../../src/formats/randomAccessOfBytes.ts';
import { readParquet, readParquetGroups } from '../../../../src/formats/readParquet.ts';

/** As a whole and group by group: it may be that only one of the two goes wrong. */
async function decode(bytes: Uint8Array): Promise<void> {
  const file = randomAccessOfBytes(bytes);
  let rows = 0;
  for await (const group of readParquetGroups(file)) rows += group.rows;
  const whole = await readParquet(file);
  if (whole.rows !== rows) throw new Error(`${whole.rows} rows, and ${rows} in its groups`);
}

/** Runs in a worker of its own: decodes what it is sent and answers with the error's code, or `read`. */
parentPort?.on('message', (bytes: Uint8Array) => {
  decode(bytes).then(
    () => parentPort?.postMessage('read'),
    (error: unknown) => parentPort?.postMessage(error instanceof ByomlError ? error.code : String(error)),
  );
});
