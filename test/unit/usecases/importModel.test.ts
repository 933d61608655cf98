import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../../src/store/modelStore.ts';
import { importModel, type ImportModelOutput } from '../../../src/usecases/importModel.ts';
import {
  fixtureText,
  greatestDifference as between,
  parseScores,
} from '../engine/accessAnomaly/support/goldenRun.ts';
import { scoreRows } from '../engine/accessAnomaly/support/rows.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { inTemporaryFolder } from './support/inTemporaryFolder.ts';
import {
  greatestDifference,
  recordedScores,
  savedBySynapseml,
  type SynapsemlCase,
  synapsemlCases,
} from './support/synapsemlCases.ts';
import { testJob } from './support/testJob.ts';

let folder: string;

inTemporaryFolder((path) => {
  folder = path;
});

function imported(name: SynapsemlCase, model = join(folder, name)): Promise<ImportModelOutput> {
  return importModel({ from: savedBySynapseml(name), model }, testJob());
}

describe.each(synapsemlCases)('import, %s', (name) => {
  it('scores every pair as SynapseML does, null and infinite ones too', async () => {
    const { model, tenants } = await imported(name);
    const saved = await readModel(model.path);
    const recorded = recordedScores(name);
    const scores = scoreRows(
      saved.model,
      recorded.map(([tenant, user, resource]) => [tenant, user, resource]),
    );
    expect(greatestDifference(scores.score, recorded)).toBeLessThan(1e-9);
    expect(saved.id).toBe(model.id);
    expect(saved.model.tenants).toEqual(tenants);
  });

  it('gives a percentile to every score', async () => {
    const saved = await readModel((await imported(name)).model.path);
    const rows = recordedScores(name).map(([tenant, user, resource]) => [tenant, user, resource] as const);
    const { score, percentile } = scoreRows(saved.model, rows);
    expect([...percentile].map(Number.isNaN)).toEqual([...score].map(Number.isNaN));
    expect(percentile.some((value) => value > 0 && value < 100)).toBe(true);
  });

  it('gives the same model every time', async () => {
    const first = await imported(name);
    expect((await imported(name, join(folder, 'again'))).model.id).toBe(first.model.id);
  });
});

describe('import', () => {
  it('keeps the names of the columns, for rows to come', async () => {
    const { source, rank, history } = await imported('numbers');
    expect(source).toEqual({ kind: 'columns', tenant: 'Workspace', user: 'Account Id', resource: 'Share' });
    expect(rank).toBe(4);
    expect(history).toBeUndefined();
  });

  it('reads mean and deviation from the vectors', async () => {
    const { tenants, window } = await imported('plain');
    const [tenant] = tenants;
    expect(tenant).toMatchObject({ tenant: '0', users: 9, resources: 9, triples: 0, components: 1 });
    expect(tenant?.ceiling).toBeCloseTo((tenant?.mean ?? NaN) / (tenant?.std ?? NaN), 12);
    expect(tenant?.mean).toBeGreaterThan(0.3);
    expect(tenant?.mean).toBeLessThan(1);
    expect(window).toMatchObject({ users: 9, resources: 9, tenants: 1, triples: 0 });
  });

  it('counts each pair of a history once', async () => {
    const { history, window } = await imported('history');
    expect(history).toBe(24);
    expect(window.triples).toBe(24);
  });

  it('replaces a model, and nothing else', async () => {
    await imported('plain', join(folder, 'model'));
    await imported('history', join(folder, 'model'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'letter.txt'), 'Dear');
    expect(await errorCodeOf(imported('plain', join(folder, 'other')))).toBe('store.notAModel');
    expect(readdirSync(join(folder, 'other'))).toEqual(['letter.txt']);
  });

  it('stops when asked, and leaves nothing', async () => {
    const job = testJob((_, running) => {
      running.cancel();
    });
    const from = savedBySynapseml('plain');
    expect(await errorCodeOf(importModel({ from, model: join(folder, 'model') }, job))).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("import, the sample notebook's model", () => {
  it('scores as the run that it was saved in', async () => {
    const from = savedBySynapseml('notebook');
    const { model } = await importModel({ from, model: join(folder, 'model') }, testJob());
    const recorded = parseScores(fixtureText('notebook_scores.csv'));
    const rows = recorded.map(({ row }) => row);
    const { score } = scoreRows((await readModel(model.path)).model, rows);
    expect(rows.length).toBe(3704);
    const expected = recorded.map((row) => row.score);
    expect(between(score, expected)).toBeLessThan(1e-9);
  });
});
