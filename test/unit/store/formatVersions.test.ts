import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readParquetFile } from '../../../src/formats/readParquetFile.ts';
import { readDetection } from '../../../src/store/detectionStore.ts';
import { modelId } from '../../../src/store/modelFile.ts';
import { readModel, writeModel } from '../../../src/store/modelStore.ts';
import { nodeFileSystem } from '../../../src/store/nodeFileSystem.ts';
import { readFindings, readRun, runId, writeRun } from '../../../src/store/runStore.ts';
import { readVersionedFile } from '../../../src/store/readVersionedFile.ts';
import { detectionFormat } from '../../../src/store/schemas/detectionSchema.ts';
import { modelFormat } from '../../../src/store/schemas/modelSchema.ts';
import { runFormat } from '../../../src/store/schemas/runSchema.ts';
import { templateFormat } from '../../../src/store/schemas/templateSchema.ts';
import { workspaceFormat } from '../../../src/store/schemas/workspaceSchema.ts';
import type { Format } from '../../../src/store/versioned.ts';
import { readWorkspace } from '../../../src/store/workspaceStore.ts';
import { someTime, temporaryFolder } from './support.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/formats');
const v1 = join(fixtures, 'v1');
const folder = temporaryFolder();

interface AnyFormat extends Omit<Format<unknown>, 'schema'> {
  readonly schema: z.ZodType;
}

const files: readonly (readonly [string, AnyFormat])[] = [
  ['byoml.yaml', workspaceFormat],
  ['detection.yaml', detectionFormat],
  ['model/model.json', modelFormat],
  ['run/run.json', runFormat],
  ['template/template.json', templateFormat],
];

describe.each(files)('%s', (name, format) => {
  it('has a fixture for each version up to the current one, and each can be read', async () => {
    for (let version = 1; version <= format.version; version++) {
      const path = join(fixtures, `v${version}`, name);
      expect(await readVersionedFile(path, format, nodeFileSystem)).toMatchObject({
        version: format.version,
      });
    }
    expect(existsSync(join(fixtures, `v${format.version + 1}`, name))).toBe(false);
    expect(format.migrations).toHaveLength(format.version - 1);
  });

  it('refuses a key that is not known, wherever a group of known keys stands', async () => {
    const data = await readVersionedFile(join(v1, name), format, nodeFileSystem);
    const encoded = z.encode(format.schema, data) as Readonly<Record<string, unknown>>;
    expect(format.schema.safeParse(encoded).success).toBe(true);
    expect(format.schema.safeParse({ ...encoded, unknown: 1 }).success).toBe(false);
  });
});

describe('files of version 1', () => {
  it('the workspace says what it said', async () => {
    expect(await readWorkspace(v1)).toEqual({
      profiles: {
        production: {
          cloud: 'usGovernment',
          tenant: '00000000-0000-0000-0000-000000000000',
          subscription: '11111111-1111-1111-1111-111111111111',
          resourceGroup: 'sentinel',
          workspace: 'contoso-logs',
          storage: 'contosoexports',
        },
        empty: {},
      },
    });
  });

  it('the detection says what it said', async () => {
    await mkdir(join(folder(), 'detections', 'd'), { recursive: true });
    const text = await readFile(join(v1, 'detection.yaml'));
    await writeFile(join(folder(), 'detections', 'd', 'detection.yaml'), text);
    expect(await readDetection(folder(), 'd')).toEqual({
      template: { id: 'anomalous-resource-access', version: 1 },
      source: { from: ['export/am-securityevent', 'more/*.jsonl.gz'] },
      filters: { ipcShare: false, machineAccount: true },
      mapping: { tenant: { constant: 'one' }, user: { lower: { column: 'SubjectUserSid' } } },
      algorithm: { id: 'accessAnomaly', parameters: { rank: 16, compat: false } },
      budget: 2.5,
      rule: { name: 'Shares', severity: 'High', tactics: ['Collection'], techniques: ['T1039'] },
    });
  });

  it('the model says what it said, and is written again', async () => {
    const saved = await readModel(join(v1, 'model'));
    expect(saved.about).toMatchObject({
      likelihood: 'perDaySpan',
      window: { lastTime: someTime, triples: 4, account: { rows: 12, kept: 8 } },
      threshold: { budget: 5, score: Infinity, percentile: 100 },
      card: '# Model card\n',
    });
    expect(saved.model.tenants).toMatchObject([{ tenant: 't', ceiling: Infinity }]);
    expect(saved.model.parts['users']?.columns[2]).toEqual({
      name: 'vector',
      type: 'vector',
      width: 3,
      values: Float64Array.of(0.25, -1.5, 1, NaN, NaN, NaN),
    });
    // An id stands for bytes: today's writer gives the same parts others than the one of the fixture did.
    const again = { ...saved, id: modelId(saved.model, saved.about) };
    expect(again.id).toBe('20260131T0805Z-ea1f136a2908');
    await writeModel(join(folder(), 'model'), again);
    expect(await readModel(join(folder(), 'model'))).toEqual(again);
  });

  it('the run says what it said, and is written again', async () => {
    const run = await readRun(join(v1, 'run'));
    expect(run).toMatchObject({
      days: 2,
      findings: 1,
      overBudget: 2,
      threshold: { score: 2.5, percentile: 99.5 },
    });
    const findings = await readFindings(join(v1, 'run'));
    expect(findings).toMatchObject([{ user: 'contoso\\ann', score: Infinity, lastTime: someTime, count: 3 }]);
    const scores = await readParquetFile(join(v1, 'run', 'scores.parquet'));
    const evidence = await readParquetFile(join(v1, 'run', 'evidence.parquet'));
    const id = runId({ run, scores, findings, evidence });
    expect(id).toBe('20260131T0805Z-c333240e60b0');
    const again = await writeRun(folder(), { run: { ...run, id }, scores, findings, evidence });
    expect(await readRun(again)).toEqual({ ...run, id });
    expect(await readFindings(again)).toEqual(findings);
    expect(await readParquetFile(join(again, 'scores.parquet'))).toEqual(scores);
    expect(await readParquetFile(join(again, 'evidence.parquet'))).toEqual(evidence);
  });
});
