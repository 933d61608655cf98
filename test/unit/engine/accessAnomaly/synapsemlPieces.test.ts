import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import { dictionaryFind, dictionaryText } from '../../../../src/core/dictionary.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { complementSample } from '../../../../src/engine/accessAnomaly/complementSample.ts';
import { likelihoodScaler } from '../../../../src/engine/accessAnomaly/likelihoodScaler.ts';
import {
  affinityStatistics,
  writeResourceVector,
  writeUserVector,
} from '../../../../src/engine/accessAnomaly/normalise.ts';
import { decodeParts } from '../../../../src/engine/accessAnomaly/parts.ts';
import type { SparseRows } from '../../../../src/core/sparseRows.ts';
import {
  createVocabulary,
  type Vocabulary,
  vocabularyRow,
} from '../../../../src/engine/accessAnomaly/vocabulary.ts';
import { componentsOf, fixtureText, parseScores, trainingRows } from './support/goldenRun.ts';
import { finish, fitRows, type Row, triplesOfRows } from './support/rows.ts';

const step = { step: 1, of: 1, message: '' };

/** SynapseML's own tests of the pieces, under their names; the ids that they count from 1, ours count from 0. */

const indexed: readonly Row[] = [
  ['1', 'a', 'A'],
  ['1', 'b', 'A'],
  ['1', 'a', 'B'],
  ['2', 'aa', 'AA'],
  ['2', 'bb', 'AA'],
  ['3', 'b', 'B'],
];

interface Sides {
  readonly users: Vocabulary;
  readonly resources: Vocabulary;
}

function vocabularies(rows: readonly Row[]): Sides {
  const triples = triplesOfRows(rows);
  return {
    users: createVocabulary(triples.tenants, triples.users, triples.tenant, triples.user),
    resources: createVocabulary(triples.tenants, triples.resources, triples.tenant, triples.resource),
  };
}

/** The id of a name, from 1 and over all tenants, or from 1 in each. */
function idOf(side: Vocabulary, tenant: string, name: string, perTenant: boolean): number {
  const tenantId = dictionaryFind(side.tenants, tenant);
  const row = vocabularyRow(side, tenantId, dictionaryFind(side.names, name));
  return row + 1 - (perTenant ? side.starts[tenantId]! : 0);
}

function namesOf({ tenants, names, tenant, name }: Vocabulary): readonly string[] {
  return Array.from(
    name,
    (id, row) => `${dictionaryText(tenants, tenant[row]!)} ${dictionaryText(names, id)}`,
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

describe('TestIndexers', () => {
  const { users, resources } = vocabularies(indexed);
  const userIds = indexed.map(([tenant, user]) => idOf(users, tenant, user, true));

  it('test_id_indexer', () => {
    expect(userIds).toEqual([1, 2, 1, 1, 2, 1]);
  });

  it('test_multi_indexer', () => {
    expect(userIds).toEqual([1, 2, 1, 1, 2, 1]);
    expect(indexed.map(([tenant, , resource]) => idOf(resources, tenant, resource, true))).toEqual([
      1, 1, 2, 1, 1, 1,
    ]);
  });

  it('test_multi_indexer_undo_transform', () => {
    expect(namesOf(users)).toEqual(distinct(indexed.map(([tenant, user]) => `${tenant} ${user}`)));
    expect(namesOf(resources)).toEqual(
      distinct(indexed.map(([tenant, , resource]) => `${tenant} ${resource}`)),
    );
  });

  it('test_multi_indexer_non_per_tenant', () => {
    const ids = (side: Vocabulary, place: 1 | 2): readonly number[] =>
      [...new Set(indexed.map((row) => idOf(side, row[0], row[place], false)))].sort();
    expect(ids(users, 1)).toEqual([1, 2, 3, 4, 5]);
    expect(ids(resources, 2)).toEqual([1, 2, 3, 4]);
    const undone = indexed.map(([tenant, user, resource]) => [
      namesOf(users)[idOf(users, tenant, user, false) - 1],
      namesOf(resources)[idOf(resources, tenant, resource, false) - 1],
    ]);
    expect(undone).toEqual(
      indexed.map(([tenant, user, resource]) => [`${tenant} ${user}`, `${tenant} ${resource}`]),
    );
  });
});

describe('TestDataFrameUtils', () => {
  const organisations: readonly Row[] = [
    ['OrgA', 'Alice', ''],
    ['OrgB', 'Joe', ''],
    ['OrgA', 'Joe', ''],
    ['OrgA', 'Bob', ''],
  ];

  it('test_zip_with_index_sort_by_column_within_partitions', () => {
    const { users } = vocabularies(organisations);
    expect(namesOf(users)).toEqual(['OrgA Alice', 'OrgA Bob', 'OrgA Joe', 'OrgB Joe']);
    expect(Array.from(users.starts)).toEqual([0, 3, 4]);
  });

  it('test_zip_without_partitions_sort_by_column', () => {
    // Without a tenant the two Joes, told apart by their place alone, take places 2 and 3.
    const { user, users } = triplesOfRows(organisations.map(([, name]): Row => ['', name, '']));
    expect(Array.from(user, (id) => dictionaryText(users, id))).toEqual(['Alice', 'Bob', 'Joe', 'Joe']);
  });
});

function scaled(values: readonly number[], low: number, high: number): readonly number[] {
  const range = { least: Math.min(...values), greatest: Math.max(...values) };
  return values.map(likelihoodScaler(range, low, high));
}

/** (value - mean) / deviation: the normaliser with users of rank 1, whose sign is the other way round. */
function standardised(values: readonly number[]): readonly number[] {
  const users = Float32Array.from(values);
  const rows: SparseRows = {
    starts: Uint32Array.from({ length: values.length + 1 }, (_, row) => row),
    others: new Uint32Array(values.length),
    values: new Float32Array(values.length),
  };
  const step = { step: 0, of: 0, message: '' };
  const statistics = finish(affinityStatistics(rows, users, Float32Array.of(1), 1, step));
  return values.map((_, row) => {
    const [user, resource] = [new Float64Array(3), new Float64Array(3)];
    writeUserVector(users, row, statistics, user, 0, 1);
    writeResourceVector(Float32Array.of(1), 0, resource, 0, 1);
    return -user.reduce((sum, value, i) => sum + value * resource[i]!, 0);
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]): number {
  return Math.sqrt(meanOf(values.map((value) => (value - meanOf(values)) ** 2)));
}

describe('TestScalers', () => {
  it('test_unpartitioned_min_max_scaler', () => {
    expect(scaled([500, 600, 700, 800, 900], 5, 9)).toEqual([5, 6, 7, 8, 9]);
  });

  it('test_partitioned_min_max_scaler', () => {
    expect([scaled([500, 600], 1, 2), scaled([700, 800], 1, 2), scaled([900], 1, 2)]).toEqual([
      [1, 2],
      [1, 2],
      [1.5],
    ]);
  });

  it('test_unpartitioned_standard_scaler', () => {
    const scores = standardised([500, 600, 700, 800, 900]);
    expect(meanOf(scores)).toBeCloseTo(0, 15);
    expect(deviationOf(scores)).toBeCloseTo(1, 12);
  });

  it('test_partitioned_standard_scaler', () => {
    expect(standardised([500, 600])).toEqual([-1, 1]);
    expect(standardised([700, 800])).toEqual([-1, 1]);
    expect(standardised([900]).map(Math.abs)).toEqual([0]);
  });
});

describe('TestComplementAccessTransformer', () => {
  /** Pairs that were drawn for the pairs (0, 0), (1, 1), ... */
  function complementOfDiagonal(size: number): readonly (readonly [number, number])[] {
    const diagonal = {
      starts: Uint32Array.from({ length: size + 1 }, (_, i) => i),
      others: Uint32Array.from({ length: size }, (_, i) => i),
      values: new Float32Array(size),
    };
    const { starts, others } = atOnce(complementSample(diagonal, size, 3, 1, createRandom(1n), step));
    return Array.from(others, (item, entry) => [starts.findLastIndex((start) => start <= entry), item]);
  }

  function expectComplement(size: number): void {
    const pairs = complementOfDiagonal(size);
    expect(pairs.length).toBeGreaterThan(0);
    expect(new Set(pairs.map(String)).size).toBe(pairs.length);
    expect(pairs.every(([user, item]) => user !== item && user < size && item < size)).toBe(true);
  }

  it('test_partitioned_complement_access_transformer', () => {
    expectComplement(6);
    expectComplement(4);
  });

  it('test_unpartitioned_complement_access_transformer', () => {
    expectComplement(6);
  });
});

describe('TestConnectedComponents', () => {
  it('test_simple', () => {
    const edges: readonly Row[] = [
      ['0', 'user0', 'res0', 4],
      ['0', 'user1', 'res0', 8],
      ['0', 'user1', 'res1', 7],
      ['0', 'user2', 'res1', 8],
      ['0', 'user3', 'res1', 8],
      ['0', 'user3', 'res2', 8],
      ['0', 'user4', 'res3', 10],
    ];
    const [users, resources] = componentsOf(fitRows(edges, { compat: true, maxIter: 1 }));
    expect(Object.values(users!)).toEqual([0, 0, 0, 0, 4]);
    expect(Object.values(resources!)).toEqual([0, 0, 0, 4]);
  });

  it('test_datafactory', () => {
    const rows = trainingRows(parseScores(fixtureText('default_multi_scores.csv')));
    const { users, resources } = decodeParts(fitRows(rows, { compat: true, maxIter: 1 }));
    expect(new Set(users.components).size).toBe(3);
    expect(new Set(resources.components).size).toBe(3);
  });
});
