import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Model } from '../../../src/core/model.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import type { ModelAbout, SavedModel } from '../../../src/core/savedModel.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { createTable } from '../../../src/core/column.ts';
import type { FileSystem } from '../../../src/store/fileSystem.ts';
import { modelId } from '../../../src/store/modelFile.ts';
import { nodeFileSystem } from '../../../src/store/nodeFileSystem.ts';

/** A folder of its own for each test of a file. */
export function temporaryFolder(): () => string {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byoml-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return () => folder;
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: it failed`), { code });
}

export type Calls = { readonly [K in keyof FileSystem]?: FileSystem[K] };

/** The real disk with some calls replaced, and no waiting; the waits are counted. */
export function faulty(calls: Calls): FileSystem & { readonly waits: number[] } {
  const waits: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { ...nodeFileSystem, wait, ...calls, waits };
}

/** 2026-01-31T08:05:37.123456Z in microseconds. */
export const someTime = 1_769_846_737_123_456;

export function someAbout(changes: Partial<ModelAbout> = {}): ModelAbout {
  return {
    source: { kind: 'columns', tenant: 'tenant', user: 'user', resource: 'res' },
    likelihood: 'perDaySpan',
    window: {
      firstTime: someTime - 86_400_000_000,
      lastTime: someTime,
      triples: 3,
      tenants: 1,
      users: 2,
      resources: 2,
      account: { ...emptyReadAccount, files: 1, bytes: 10, rows: 4, kept: 3, filtered: { ipcShare: 1 } },
    },
    threshold: {
      budget: 5,
      score: Infinity,
      percentile: 100,
      evidence: { days: 3, firstAccesses: 10, alertsPerDay: 4.5 },
    },
    kernel: 'exact',
    card: '# A model\n',
    ...changes,
  };
}

export function someModel(changes: Partial<Model> = {}): Model {
  return {
    algorithm: { id: 'accessAnomaly', version: 1 },
    parameters: { rank: 10, seed: '-7777456287253977377' },
    tenants: [
      {
        tenant: 't',
        users: 2,
        resources: 2,
        triples: 3,
        mean: 0.5,
        std: 0,
        ceiling: Infinity,
        components: 1,
      },
    ],
    parts: {
      users: createTable([
        textColumn('name', ['a', 'b']),
        { name: 'vector', type: 'vector', width: 2, values: Float64Array.of(1, 2, NaN, NaN) },
      ]),
      reference: createTable([{ name: 'score', type: 'double', values: Float64Array.of(1, Infinity) }]),
    },
    ...changes,
  };
}

export function savedModel(model: Model = someModel(), about: ModelAbout = someAbout()): SavedModel {
  return { id: modelId(model, about), model, about };
}
