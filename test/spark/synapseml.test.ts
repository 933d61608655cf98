import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readModel } from '../../src/store/modelStore.ts';
import { exportModel } from '../../src/usecases/exportModel.ts';
import { importModel } from '../../src/usecases/importModel.ts';
import { train } from '../../src/usecases/train.ts';
import type { TrainInput } from '../../src/usecases/training/trainingPlan.ts';
import { scoreRows } from '../unit/engine/accessAnomaly/support/rows.ts';
import {
  greatestDifference,
  type RecordedScore,
  recordedScores,
  savedBySynapseml,
  synapsemlCases,
} from '../unit/usecases/support/synapsemlCases.ts';
import { testJob } from '../unit/usecases/support/testJob.ts';
import { askSynapseml, type SynapsemlAnswer } from './support/askSynapseml.ts';

const spark = inject('spark');
const missing = 'missing' in spark ? spark.missing : undefined;
const tolerance = 1e-9;

const users = ['CONTOSO\\ann', 'bob, the "first"', 'Žofie 😀', 'dan'];
const resources = ['\\\\FS01\\C$', 'a b', '\u{1f4c1}', 'reports'];

/** Everybody opens what is near; nobody in the second tenant opens what those of the first do. */
const accesses = ['north', 'süd'].flatMap((tenant, t) =>
  users.flatMap((user, u) =>
    resources
      .filter((_, r) => (u + r + t) % 3 !== 0)
      .map((resource, r) => ({ tenant, user, resource, likelihood: 1 + ((3 * u + 5 * r) % 7) })),
  ),
);

const asked = ['north', 'süd', 'nowhere'].flatMap((tenant) =>
  [...users, 'stranger'].flatMap((user) =>
    [...resources, 'strange'].map((resource) => [tenant, user, resource] as const),
  ),
);

/** Models of ours, by what they are trained with. */
const trainings = {
  'a compat model': { parameters: { compat: true, rank: 4 } },
  'a compat model with a history': { parameters: { compat: true, rank: 3 }, withHistory: true },
  'a model with defaults': { parameters: {} },
} as const;

type Training = keyof typeof trainings;

let folder: string;
let answers: ReadonlyMap<string, SynapsemlAnswer>;

/** With CI=true a missing Spark is a failure. */
describe.skipIf(missing !== undefined && process.env['CI'] !== 'true')(
  `SynapseML on Spark${missing === undefined ? '' : `, not here: ${missing}`}`,
  () => {
    beforeAll(async () => {
      if ('missing' in spark) throw new Error(spark.missing);
      folder = mkdtempSync(join(tmpdir(), 'byoml-spark-'));
      for (const name of synapsemlCases) {
        await importModel({ from: savedBySynapseml(name), model: at('models', name) }, testJob());
      }
      for (const name of Object.keys(trainings) as Training[]) await trainAs(name);
      const names = [...synapsemlCases, ...(Object.keys(trainings) as Training[])];
      for (const name of names)
        await exportModel({ model: at('models', name), to: at('out', name) }, testJob());
      const requests = names.map((name) => ({
        model: at('out', name),
        again: at('again', name),
        rows: isTraining(name) ? asked : recordedScores(name).map(([t, u, r]) => [t, u, r] as const),
      }));
      const given = await askSynapseml(spark.python, folder, requests);
      answers = new Map(names.map((name, i) => [name, given[i]!]));
    }, 900_000);

    afterAll(() => {
      if (missing === undefined) rmSync(folder, { recursive: true, force: true });
    });

    it.each(synapsemlCases)('loads what it saved, once it was here, and scores the same: %s', (name) => {
      expect(difference(name, recordedScores(name))).toBeLessThan(tolerance);
    });

    it.each(Object.keys(trainings) as Training[])('scores as we do with %s', async (name) => {
      const { model } = await readModel(at('models', name));
      const scores = scoreRows(model, asked);
      // A pair that was seen has no score with the defaults, and 0 in SynapseML.
      const expected = asked.map(([tenant, user, resource], i): RecordedScore => {
        const score = scores.case[i] === 1 ? 0 : scores.score[i]!;
        return [tenant, user, resource, Number.isNaN(score) ? null : score === Infinity ? 'Infinity' : score];
      });
      const kinds = new Set(
        expected.map(([, , , score]) => (typeof score === 'number' ? score === 0 : score)),
      );
      expect(kinds).toContain(false);
      expect(kinds).toContain(null);
      expect(kinds.has(true)).toBe(name !== 'a compat model');
      expect(difference(name, expected)).toBeLessThan(tolerance);
    });

    it.each([...synapsemlCases, ...(Object.keys(trainings) as Training[])])(
      'saves again what comes back as the same model: %s',
      async (name) => {
        const once = await importModel({ from: at('out', name), model: at('once', name) }, testJob());
        const twice = await importModel({ from: at('again', name), model: at('twice', name) }, testJob());
        expect(twice.model.id).toBe(once.model.id);
      },
    );

    it('is told the columns that the model was trained with', () => {
      const columns = [...answers].map(([name, answer]) => [name, [...answer.columns, answer.output]]);
      expect(Object.fromEntries(columns)).toMatchObject({
        numbers: ['Workspace', 'Account Id', 'Share', 'anomaly_score'],
        'a model with defaults': ['org', 'who', 'what', 'anomaly_score'],
      });
    });
  },
);

function at(...names: readonly string[]): string {
  return join(folder, ...names);
}

function isTraining(name: string): name is Training {
  return Object.hasOwn(trainings, name);
}

async function trainAs(name: Training): Promise<void> {
  const training = trainings[name];
  const rows = accesses.map(({ tenant, user, resource, likelihood }) => [tenant, user, resource, likelihood]);
  writeFileSync(at('train.csv'), csv(['org', 'who', 'what', 'weight'], rows));
  writeFileSync(at('history.csv'), csv(['tenant', 'user', 'resource'], history()));
  const source: TrainInput['source'] = {
    kind: 'columns',
    ...{ tenant: 'org', user: 'who', resource: 'what', likelihood: 'weight' },
  };
  const given = {
    from: [at('train.csv')],
    source,
    model: at('models', name),
    parameters: training.parameters,
  };
  const seen = 'withHistory' in training ? { history: at('history.csv') } : {};
  await train({ workspace: folder, ...given, ...seen }, testJob());
}

/** Most of what was trained on, still connected, and somebody who never was. */
function history(): readonly (readonly string[])[] {
  const most = accesses.filter((_, i) => i % 4 !== 0);
  return [
    ...most.map(({ tenant, user, resource }) => [tenant, user, resource]),
    ['north', 'newcomer', 'attic'],
  ];
}

function csv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`;
  return [head, ...rows].map((cells) => `${cells.map(cell).join(',')}\n`).join('');
}

function difference(name: string, expected: readonly RecordedScore[]): number {
  const scores = answers.get(name)?.scores ?? [];
  expect(scores.length).toBe(expected.length);
  return greatestDifference(
    Float64Array.from(scores, (score) => (score === null ? NaN : Number(score))),
    expected,
  );
}
