import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import { createTable, tableColumn } from '../../../../src/core/column.ts';
import type { Json, Model } from '../../../../src/core/model.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { accessAnomaly } from '../../../../src/engine/accessAnomaly/accessAnomaly.ts';
import { decodeParts } from '../../../../src/engine/accessAnomaly/parts.ts';
import { interactionsOf } from '../../../../src/engine/interactionsOf.ts';
import { finish, fitRows, type Row, scoreRows, triplesOfRows } from './support/rows.ts';

const rows: readonly Row[] = [
  ['t', 'u1', 'r1', 3],
  ['t', 'u1', 'r2', 1],
  ['t', 'u2', 'r1', 2],
  ['t', 'u2', 'r3', 5],
  ['t', 'u3', 'r2', 4],
];

describe('likelihoods that are not positive', () => {
  it.each([0, -1, -0])('%d is refused with its user and resource', (likelihood) => {
    const bad: readonly Row[] = [...rows, ['t', 'u3', 'r3', likelihood]];
    const error = { code: 'model.likelihood', args: { value: likelihood, user: 'u3', resource: 'r3' } };
    expect(() => fitRows(bad)).toThrow(expect.objectContaining(error));
    expect(() => fitRows(bad, { damped: false, low: null, high: null })).toThrow(
      expect.objectContaining(error),
    );
  });

  it.each([NaN, Infinity, -Infinity])('%d is refused, with compat too', (likelihood) => {
    const bad: readonly Row[] = [...rows, ['t', 'u3', 'r3', likelihood]];
    const error = { code: 'model.likelihood', args: { value: likelihood, user: 'u3', resource: 'r3' } };
    for (const compat of [false, true]) {
      expect(() => fitRows(bad, { compat })).toThrow(expect.objectContaining(error));
    }
  });

  it.each([0, -1])('%d is taken as it is with compat', (likelihood) => {
    const model = fitRows([...rows, ['t', 'u3', 'r3', likelihood]], { compat: true });
    expect(scoreRows(model, rows).score.every(Number.isFinite)).toBe(true);
  });
});

describe('names', () => {
  it('that are numbers beyond 2^31 and 2^53 are told apart', () => {
    const ids = ['2147483647', '2147483648', '4294967296', '9007199254740992', '9007199254740993'];
    const model = fitRows(ids.map((id, i): Row => ['t', id, ids[(i + 1) % ids.length]!, i + 1]));
    expect(model.tenants[0]).toMatchObject({ users: 5, resources: 5, components: 5 });
    const cases = scoreRows(model, [
      ['t', '9007199254740993', '2147483647'],
      ['t', '9007199254740992', '2147483647'],
      ['t', '9007199254740994', '2147483647'],
    ]).case;
    expect([...cases]).toEqual([1, 2, 3]);
  });

  it('an empty tenant is a tenant', () => {
    const model = fitRows([...rows, ['', 'u1', 'r1', 1], ['', 'u2', 'r1', 1]]);
    expect(model.tenants.map(({ tenant, triples }) => [tenant, triples])).toEqual([
      ['', 2],
      ['t', 5],
    ]);
  });

  it.each([{}, { compat: true }])(
    'a tenant of one pair trains, and that pair is not unusual with %j',
    (given) => {
      const model = fitRows([...rows, ['one', 'u', 'r', 3]], { preserveHistory: false, ...given });
      expect(model.tenants.find(({ tenant }) => tenant === 'one')).toMatchObject({
        users: 1,
        resources: 1,
        std: 0,
      });
      expect([...scoreRows(model, [['one', 'u', 'r']]).score]).toEqual([0]);
    },
  );

  it('a tenant without accesses is none', () => {
    const triples = triplesOfRows(rows);
    const interactions = atOnce(interactionsOf(triples, (triple) => triples.count[triple]!));
    const none = { ...atOnce(interactionsOf(triplesOfRows([['t', 'u', 'r', 1]]), () => 1)).tenants[0]! };
    const empty = {
      ...none,
      users: new Uint32Array(0),
      resources: new Uint32Array(0),
      rowStarts: new Uint32Array(1),
      rowResources: new Uint32Array(0),
    };
    const fit = (tenants: typeof interactions.tenants): Model =>
      finish(
        accessAnomaly.fit({
          interactions: { tenants },
          triples,
          history: undefined,
          parameters: accessAnomaly.parameters({}),
          random: createRandom(1n),
        }),
      );
    expect(fit([...interactions.tenants, empty])).toEqual(fit(interactions.tenants));
    expect(() => fit([empty])).toThrow(expect.objectContaining({ code: 'model.noData' }));
  });
});

describe('parameters at their ends', () => {
  it.each<Readonly<Record<string, Json>>>([
    { maxIter: 0 },
    { reg: 0 },
    { reg: 0, rank: 20 },
    { reg: 0, compat: true, rank: 20 },
    { alpha: 0 },
    { rank: 64, maxIter: 2 },
    { rank: 65, maxIter: 2 },
    { rank: 256, maxIter: 1 },
  ])('%j: trains and gives every pair a number', (given) => {
    const model = fitRows(rows, { preserveHistory: false, ...given });
    expect(scoreRows(model, rows).score.every(Number.isFinite)).toBe(true);
    expect(scoreRows(model, [['t', 'u3', 'r1']]).score.every(Number.isFinite)).toBe(true);
  });
});

describe('a model whose vectors are damaged', () => {
  const model = fitRows(rows, { rank: 3 });

  function withVectors(change: (values: Float64Array) => void): Model {
    const users = model.parts['users']!;
    const values = tableColumn(users, 'vector', 'vector').values.slice();
    change(values);
    const columns = users.columns.map((column) =>
      column.type === 'vector' ? { ...column, values } : column,
    );
    return { ...model, parts: { ...model.parts, users: createTable(columns) } };
  }

  it.each([NaN, Infinity, -Infinity])('%d inside one is refused with its row', (value) => {
    const damaged = withVectors((values) => (values[5 + 2] = value));
    const problem = `the vector of row 2 has ${value} among its numbers`;
    const error = { code: 'model.parts', args: { part: 'users', problem } };
    expect(() => scoreRows(damaged, rows)).toThrow(expect.objectContaining(error));
  });

  it('a vector of NaN as a whole stands for none', () => {
    const { users } = decodeParts(withVectors((values) => values.fill(NaN, 0, 5)));
    expect(users.vectors.slice(0, 5).every(Number.isNaN)).toBe(true);
  });

  it('another rank than the model says is refused', () => {
    const other = { ...model, parameters: { ...model.parameters, rank: 7 } };
    const problem = 'its vectors have 5 numbers, where rank 7 has 9';
    const error = { code: 'model.parts', args: { part: 'users', problem } };
    expect(() => scoreRows(other, rows)).toThrow(expect.objectContaining(error));
  });
});
