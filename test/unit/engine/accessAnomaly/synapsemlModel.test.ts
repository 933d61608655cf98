import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import type { Model } from '../../../../src/core/model.ts';
import { createRandom } from '../../../../src/core/random.ts';
import {
  affinityStatistics,
  writeResourceVector,
  writeUserVector,
} from '../../../../src/engine/accessAnomaly/normalise.ts';
import { accessAnomalyParameters } from '../../../../src/engine/accessAnomaly/parameters.ts';
import { decodeParts, encodeParts } from '../../../../src/engine/accessAnomaly/parts.ts';
import { tenantRatings } from '../../../../src/engine/accessAnomaly/tenantRatings.ts';
import { interactionsOf } from '../../../../src/engine/interactionsOf.ts';
import { readModel, writeModel } from '../../../../src/store/modelStore.ts';
import { savedModel, temporaryFolder } from '../../store/support.ts';
import { fixtureText, parseScores } from './support/goldenRun.ts';
import { finish, fitRows, type Row, scoreRows, triplesOfRows } from './support/rows.ts';

const step = { step: 1, of: 1, message: '' };

/** SynapseML's own tests of the model, under their names, with their tolerance. */
const epsilon = 1e-3;

/** Their data: two tenants that are alike, each as the DataFactory makes one. */
const oneTenant = parseScores(fixtureText('default_scores.csv'));

function dataSet(set: string): readonly Row[] {
  return ['0', '1'].flatMap((tenant) =>
    oneTenant
      .filter((score) => score.set === set)
      .map(({ row: [, user, resource, likelihood] }): Row => [tenant, user, resource, likelihood!]),
  );
}

const training = dataSet('train');
const intra = dataSet('intra');
const inter = dataSet('inter');

function fitDefault(): Model {
  return fitRows(training, { compat: true, maxIter: 10, preserveHistory: false });
}

function departmentOf(name: string): string {
  return name.split('_')[0]!;
}

function withoutFfa(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => row[2] !== 'ffa');
}

function inDepartment([, user, resource]: Row): boolean {
  return departmentOf(user) === departmentOf(resource);
}

interface Statistics {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly std: number;
}

function statisticsOf(values: readonly number[]): Statistics {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { min: Math.min(...values), max: Math.max(...values), mean, std: Math.sqrt(variance) };
}

function scoresOfTenant(model: Model, rows: readonly Row[], tenant: string): Statistics {
  const scored = rows.filter((row) => row[0] === tenant);
  return statisticsOf([...scoreRows(model, scored).score]);
}

function expectNormal({ min, max, mean, std }: Statistics): void {
  expect(min).toBeLessThan(-epsilon);
  expect(max).toBeGreaterThan(epsilon);
  expect(Math.abs(mean)).toBeLessThan(epsilon);
  expect(Math.abs(std - 1)).toBeLessThan(epsilon);
}

describe('TestModelNormalizeTransformer', () => {
  const step = { step: 0, of: 0, message: '' };

  /** Vectors of the pairs of all users and resources, by rank 2 factors. */
  function normalised(
    users: readonly (readonly [number, number])[],
    resources: readonly (readonly [number, number])[],
  ): { readonly users: Float64Array; readonly resources: Float64Array } {
    const [p, q] = [Float32Array.from(users.flat()), Float32Array.from(resources.flat())];
    const rows = {
      starts: Uint32Array.from({ length: users.length + 1 }, (_, user) => user * resources.length),
      others: Uint32Array.from({ length: users.length * resources.length }, (_, i) => i % resources.length),
      values: new Float32Array(users.length * resources.length),
    };
    const statistics = finish(affinityStatistics(rows, p, q, 2, step));
    const vectors = {
      users: new Float64Array(users.length * 4),
      resources: new Float64Array(resources.length * 4),
    };
    users.forEach((_, row) => {
      writeUserVector(p, row, statistics, vectors.users, row, 2);
    });
    resources.forEach((_, row) => {
      writeResourceVector(q, row, vectors.resources, row, 2);
    });
    return vectors;
  }

  it('test_model_standard_scaling', () => {
    const { users } = normalised(
      [[1, 1]],
      [
        [2, 2],
        [4, 4],
      ],
    );
    expect([...users]).toEqual([-0.5, -0.5, 3, -0.5]);
  });

  it.each([false, true])('test_model_end2end, preserve_history %s', (preserveHistory) => {
    // Names in the order of their rows.
    const name = (kind: string, i: number): string => `${kind}_${String(i).padStart(2, '0')}`;
    const users = Array.from({ length: 10 }, (_, i) => [i % 10, (i + 1) % 5] as const);
    const resources = Array.from({ length: 25 }, (_, i) => [i % 10, ((i + 1) % 25) / 2] as const);
    const pairs = users.flatMap((_, i) =>
      resources.map((__, j): Row => ['0', name('roy', i), name('res', j), 1]),
    );
    const fitted = fitRows(pairs, { compat: true, rank: 2, maxIter: 0, preserveHistory }, pairs);
    const parts = decodeParts(fitted);
    const vectors = normalised(users, resources);
    const model = {
      ...fitted,
      parts: atOnce(
        encodeParts(
          {
            ...parts,
            users: { ...parts.users, vectors: vectors.users },
            resources: { ...parts.resources, vectors: vectors.resources },
          },
          step,
        ),
      ),
    };
    const scores = [...scoreRows(model, pairs).score];
    expect(scores).toHaveLength(250);
    const { min, max, ...moments } = statisticsOf(scores);
    const expected = preserveHistory ? [0, 0, 0, 0] : [-3.5686, 1.3056, 0, 1];
    [min, max, moments.mean, moments.std].forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 4);
    });
  });
});

describe('TestAccessAnomalyExplain', () => {
  it('test_explain', () => {
    // Each parameter comes back as it was given; the five column names and the history are no parameters here.
    const given = {
      rank: 7,
      maxIter: 3,
      reg: 0.5,
      numBlocks: 4,
      separateTenants: true,
      low: 2,
      high: 4,
    };
    const implicit = { ...given, implicit: true, alpha: 2 };
    const explicit = { ...given, implicit: false, complementFactor: 3, negScore: 0.5 };
    expect(accessAnomalyParameters({ compat: true, ...implicit })).toMatchObject(implicit);
    expect(accessAnomalyParameters({ compat: true, ...explicit })).toMatchObject(explicit);
    expect(accessAnomalyParameters({ compat: true })).toMatchObject({
      rank: 10,
      maxIter: 25,
      reg: 1,
      numBlocks: null,
      separateTenants: false,
      low: 5,
      high: 10,
      implicit: true,
      alpha: 1,
      complementFactor: null,
      negScore: null,
    });
  });
});

describe('TestAccessAnomaly', () => {
  const folder = temporaryFolder();
  const model = fitDefault();

  it('test_save_and_load', async () => {
    const saved = savedModel(model);
    await writeModel(`${folder()}/model`, saved);
    const loaded = await readModel(`${folder()}/model`);
    expect(loaded.about.source).toEqual(saved.about.source);
    for (const rows of [intra, inter]) {
      expect(scoreRows(loaded.model, rows)).toEqual(scoreRows(model, rows));
    }
  });

  it('test_enrich_and_normalize', () => {
    const departments = { hr: [7, 30], fin: [5, 25], eng: [10, 50] } as const;
    const all = Object.entries(departments).flatMap(([department, [users, resources]]) =>
      Array.from({ length: users }, (_, user) =>
        ['ffa', ...Array.from({ length: resources }, (__, resource) => `${department}_res_${resource}`)].map(
          (resource, i): Row => ['0', `${department}_user_${user}`, resource, 500 + ((i * 7) % 500)],
        ),
      ).flat(),
    );
    expect(all).toHaveLength(857);
    const triples = triplesOfRows(all);
    const { tenants } = atOnce(interactionsOf(triples, (triple) => triples.count[triple]!));
    const parameters = accessAnomalyParameters({ compat: true, implicit: false });
    const ratings = atOnce(
      tenantRatings(
        tenants[0]!,
        parameters,
        createRandom(1n),
        () => ({
          user: '',
          resource: '',
        }),
        step,
      ),
    );
    const names = [...new Set(all.map((row) => row[1]))].sort();
    const resources = [...new Set(all.map((row) => row[2]))].sort();
    const enriched = Array.from(ratings.others, (resource, entry) => {
      const user = ratings.starts.findLastIndex((start) => start <= entry);
      return { row: ['0', names[user]!, resources[resource]!] as Row, rating: ratings.rating(entry) };
    }).filter(({ row }) => row[2] !== 'ffa');
    expect(enriched.length).toBeGreaterThan(all.length);
    for (const { row, rating } of enriched) {
      expect(rating === 1).toBe(!inDepartment(row));
      if (rating !== 1) expect(rating >= 5 && rating <= 10).toBe(true);
    }
  });

  it('test_mean_and_std', () => {
    const { users, resources } = decodeParts(model);
    expect(users.vocabulary.name).toHaveLength(44);
    expect(resources.vocabulary.name).toHaveLength(212);
    expect(training).toHaveLength(656);
    for (const tenant of ['0', '1']) expectNormal(scoresOfTenant(model, training, tenant));
  });

  it('test_data_match_for_cf', () => {
    const rows = withoutFfa(training).filter((row) => row[0] === '0');
    const shared = new Map<string, number>();
    for (const [, user, resource] of rows) {
      for (const [, other, same] of rows) {
        if (user === other || resource !== same) continue;
        expect(departmentOf(user)).toBe(departmentOf(other));
        shared.set(`${user} ${other}`, (shared.get(`${user} ${other}`) ?? 0) + 1);
      }
    }
    const counts = statisticsOf([...shared.values()]);
    expect(shared.size).toBe(152);
    expect(counts).toMatchObject({ min: 1, max: 9 });
    expect(counts.mean).toBeGreaterThanOrEqual(5);
    expect(withoutFfa(intra).every(inDepartment)).toBe(true);
    expect(withoutFfa(inter).some(inDepartment)).toBe(false);
  });

  it('test_cross_access', () => {
    const { users, resources } = decodeParts(model);
    expect(new Set(users.components).size).toBe(2);
    expect(new Set(resources.components).size).toBe(2);
    for (const tenant of ['0', '1']) {
      expectNormal(scoresOfTenant(model, training, tenant));
      const difference =
        scoresOfTenant(model, inter, tenant).mean - scoresOfTenant(model, intra, tenant).mean;
      expect(difference).toBeGreaterThanOrEqual(2);
    }
  });
});
