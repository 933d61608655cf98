import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTable, type Table } from '../../src/core/column.ts';
import { dictionaryFromTexts } from '../../src/core/dictionary.ts';
import { createRandom, randomInteger } from '../../src/core/random.ts';
import { emptyReadAccount } from '../../src/core/readAccount.ts';
import type { RunPlace } from '../../src/core/runRows.ts';
import { textColumn } from '../../src/core/textColumn.ts';
import { writeRun } from '../../src/store/runStore.ts';
import { evidenceTable } from '../unit/usecases/support/writtenRun.ts';

export const bigRunRows = 1_000_000;
const users = 20_000;
const resources = 50_000;
const perUser = bigRunRows / users;

/** A run of a million rows on disk, two thirds of them seen, in the order that scoring writes them in. */
export async function bigRun(): Promise<{ readonly place: RunPlace; readonly close: () => Promise<void> }> {
  const workspace = mkdtempSync(join(tmpdir(), 'byoml-bench-'));
  const id = '20260324T2229Z-0123456789ab';
  const window = { firstTime: 1e15, lastTime: 2e15, triples: bigRunRows, tenants: 1, users, resources };
  const run = {
    ...{
      id,
      modelId: id,
      window: { ...window, account: emptyReadAccount },
      days: 7,
      budget: 5,
      threshold: null,
    },
    cases: { scored: 333_334, seen: 666_666, crossComponent: 0, unknownUser: 0, unknownResource: 0 },
    ...{ findings: 0, overBudget: 0 },
  };
  const files = { scores: scoresTable(), findings: [], evidence: evidenceTable([]) };
  await writeRun(join(workspace, 'detections', 'shares'), { run, ...files });
  const close = (): Promise<void> => {
    rmSync(workspace, { recursive: true });
    return Promise.resolve();
  };
  return { place: { workspace, detection: 'shares', run: id }, close };
}

function scoresTable(): Table {
  const random = createRandom(5n);
  const numbers = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: bigRunRows }, (_, row) => of(row));
  const isSeen = (row: number): boolean => row % 3 !== 0;
  const score = numbers((row) => (isSeen(row) ? NaN : randomInteger(random, 1_000_000_000) / 1e8 - 5));
  const names = (size: number, name: (place: string) => string) =>
    dictionaryFromTexts(Array.from({ length: size }, (_, i) => name(String(i).padStart(6, '0'))));
  const step = resources / perUser;
  return createTable([
    {
      name: 'tenant',
      type: 'text',
      dictionary: dictionaryFromTexts(['tenant-1']),
      ids: new Uint32Array(bigRunRows),
    },
    {
      ...{ name: 'user', type: 'text', dictionary: names(users, (place) => `contoso\\user${place}`) },
      ids: Uint32Array.from({ length: bigRunRows }, (_, row) => Math.floor(row / perUser)),
    },
    {
      ...{
        name: 'resource',
        type: 'text',
        dictionary: names(resources, (place) => `\\\\fs.contoso.example\\share${place}`),
      },
      ids: Uint32Array.from(
        { length: bigRunRows },
        (_, row) => (row % perUser) * step + randomInteger(random, step),
      ),
    },
    textColumn(
      'case',
      Array.from(score, (value) => (Number.isNaN(value) ? 'seen' : 'scored')),
    ),
    { name: 'score', type: 'double', values: score },
    {
      ...{ name: 'percentile', type: 'float' },
      values: Float32Array.from(score, (value) => (Number.isNaN(value) ? 0 : (value + 5) * 10)),
    },
    { name: 'accessAnomaly', type: 'double', values: score },
    { name: 'count', type: 'int64', values: numbers(() => 1 + randomInteger(random, 20)) },
    {
      name: 'firstTime',
      type: 'timestamp',
      values: numbers(() => 1e15 + randomInteger(random, 1_000_000) * 1e6),
    },
    {
      name: 'lastTime',
      type: 'timestamp',
      values: numbers(() => 1.5e15 + randomInteger(random, 1_000_000) * 1e6),
    },
  ] as const);
}
