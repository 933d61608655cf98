import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelOfRatings } from './modelOfRatings.ts';
import { readModel, writeModel } from '../../../src/store/modelStore.ts';
import type { RunResult } from './contest.ts';
import type { ModelRunSettings } from './modelContest.ts';
import { readRatings } from './ratingsFolder.ts';

/** A model written or read in a process of its own: `modelRun.mjs DATA OUT SETTINGS`. */
const [data = '', out = '', text = ''] = process.argv.slice(2);
const { what, model } = JSON.parse(text) as ModelRunSettings;
const run = prepared();

const started = performance.now();
const said = await run();
const ms = performance.now() - started;

writeFileSync(join(out, 'said'), said);
const rssMb = process.resourceUsage().maxRSS / 1024;
const result: RunResult = { ms, rssMb, versions: { node: process.version } };
writeFileSync(join(out, 'result.json'), JSON.stringify(result));

/** What is timed; it says what shows that it did its work. */
function prepared(): () => Promise<string> | string {
  switch (what) {
    case 'write': {
      const saved = modelOfRatings(readRatings(data));
      // The id was made with the bytes of all parts: they are made again, as after a training.
      return async () => {
        const fresh = { ...saved, model: { ...saved.model, parts: copied(saved.model.parts) } };
        await writeModel(join(out, 'model'), fresh);
        return saved.id;
      };
    }
    case 'read':
      return async () => (await readModel(model)).id;
    case 'bytes written': {
      const contents = parquetFiles().map((path) => readFileSync(path));
      return () => contents.map((content, i) => writtenDigest(join(out, String(i)), content)).join('\n');
    }
    case 'bytes read':
      return () =>
        parquetFiles()
          .map((path) => digest(readFileSync(path)))
          .join('\n');
  }
}

/** Other tables of the same columns. */
function copied<Parts extends Readonly<Record<string, object>>>(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, table]) => [name, { ...table }])) as Parts;
}

function parquetFiles(): readonly string[] {
  return readdirSync(model)
    .filter((name) => name.endsWith('.parquet'))
    .sort()
    .map((name) => join(model, name));
}

function writtenDigest(path: string, content: Uint8Array): string {
  const said = digest(content);
  const file = openSync(path, 'wx');
  writeFileSync(file, content);
  fsyncSync(file);
  closeSync(file);
  return said;
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
