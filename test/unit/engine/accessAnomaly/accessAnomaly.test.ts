import { describe, expect, it } from 'vitest';
import { tableColumn } from '../../../../src/core/column.ts';
import { dictionaryText } from '../../../../src/core/dictionary.ts';
import type { Model } from '../../../../src/core/model.ts';
import { caseName } from '../../../../src/core/scores.ts';
import { NO_DAY } from '../../../../src/core/time.ts';
import { decodeParts } from '../../../../src/engine/accessAnomaly/parts.ts';
import { fitRows, type Row, scoreRows } from './support/rows.ts';

/** Two groups that share nothing, in tenant a; a tenant b with the same names. */
const rows: readonly Row[] = [
  ['a', 'ann', 'ledger', 9],
  ['a', 'ann', 'payroll', 4],
  ['a', 'bob', 'ledger', 2],
  ['a', 'bob', 'budget', 7],
  ['a', 'cid', 'payroll', 5],
  ['a', 'cid', 'budget', 1],
  ['a', 'dan', 'source', 8],
  ['a', 'dan', 'wiki', 3],
  ['a', 'eve', 'wiki', 6],
  ['b', 'ann', 'ledger', 1],
  ['b', 'bob', 'ledger', 2],
  ['b', 'bob', 'source', 3],
];

function outcomes(model: Model, scored: readonly Row[]): readonly string[] {
  return Array.from(scoreRows(model, scored).case, caseName);
}

describe('accessAnomaly, its own personality', () => {
  const model = fitRows(rows);

  it('tells the five cases apart', () => {
    const asked: readonly Row[] = [
      ['a', 'ann', 'budget'],
      ['a', 'ann', 'ledger'],
      ['a', 'ann', 'wiki'],
      ['a', 'zoe', 'wiki'],
      ['a', 'zoe', 'nowhere'],
      ['a', 'ann', 'nowhere'],
      ['b', 'cid', 'ledger'],
      ['b', 'ann', 'payroll'],
      ['c', 'ann', 'ledger'],
    ];
    expect(outcomes(model, asked)).toEqual([
      'scored',
      'seen',
      'crossComponent',
      'unknownUser',
      'unknownUser',
      'unknownResource',
      'unknownUser',
      'unknownResource',
      'unknownUser',
    ]);
  });

  it('gives each case its score and percentile', () => {
    const { score, percentile, accessAnomaly } = scoreRows(model, [
      ['a', 'ann', 'budget'],
      ['a', 'ann', 'ledger'],
      ['a', 'ann', 'wiki'],
      ['a', 'zoe', 'wiki'],
    ]);
    expect(Number.isFinite(score[0])).toBe(true);
    expect(percentile[0]).toBeGreaterThanOrEqual(0);
    expect([score[1], percentile[1]]).toEqual([NaN, 0]);
    expect([score[2], percentile[2]]).toEqual([Infinity, 100]);
    expect([score[3], percentile[3]]).toEqual([NaN, NaN]);
    expect(accessAnomaly).toEqual(score);
  });

  it('has training scores of mean 0 and deviation 1 in each tenant', () => {
    const unseen = { ...model, parameters: { ...model.parameters, preserveHistory: false } };
    for (const tenant of ['a', 'b']) {
      const scores = scoreRows(
        unseen,
        rows.filter((row) => row[0] === tenant),
      ).score;
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
      expect(mean).toBeCloseTo(0, 9);
      expect(Math.sqrt(variance)).toBeCloseTo(1, 9);
    }
  });

  it('fits a tenant as if it were alone', () => {
    const together = decodeParts(model);
    const alone = decodeParts(fitRows(rows.filter(([tenant]) => tenant === 'b')));
    const usersOfB = together.users.vocabulary.starts[1]! * together.width;
    const resourcesOfB = together.resources.vocabulary.starts[1]! * together.width;
    expect(together.users.vectors.slice(usersOfB)).toEqual(alone.users.vectors);
    expect(together.resources.vectors.slice(resourcesOfB)).toEqual(alone.resources.vectors);
    expect(together.reference.scores.slice(together.reference.starts[1])).toEqual(alone.reference.scores);
  });

  it('describes each tenant', () => {
    expect(model.tenants).toMatchObject([
      { tenant: 'a', users: 5, resources: 5, triples: 9, components: 2 },
      { tenant: 'b', users: 2, resources: 2, triples: 3, components: 1 },
    ]);
    for (const { mean, std, ceiling } of model.tenants) expect(ceiling).toBe(mean / std);
  });

  it('never scores above the ceiling', () => {
    const all = rows.flatMap(([tenant, user]) =>
      rows.filter((row) => row[0] === tenant).map((row): Row => [tenant, user, row[2]]),
    );
    const { score } = scoreRows(
      { ...model, parameters: { ...model.parameters, preserveHistory: false } },
      all,
    );
    all.forEach(([tenant], row) => {
      const { ceiling } = model.tenants.find((fit) => fit.tenant === tenant)!;
      if (score[row] !== Infinity) expect(score[row]).toBeLessThanOrEqual(ceiling + 1e-12);
    });
  });

  it('keeps what was seen, with its counts', () => {
    const seen = model.parts['seen']!;
    expect(seen.rows).toBe(rows.length);
    expect(tableColumn(seen, 'count', 'double').values.reduce((sum, count) => sum + count, 0)).toBe(
      rows.reduce((sum, row) => sum + row[3]!, 0),
    );
  });
});

describe('accessAnomaly with a history beside the training data', () => {
  const history: readonly Row[] = [
    ['a', 'ann', 'wiki'],
    ['a', 'ann', 'wiki'],
    ['a', 'new', 'vault'],
    ['c', 'sam', 'safe'],
  ];
  const model = fitRows(rows, {}, history);

  it('counts both as seen, also with names that were never trained on', () => {
    expect(outcomes(model, [...rows, ...history]).every((name) => name === 'seen')).toBe(true);
  });

  it('has rows without vector for names that only the history has', () => {
    expect(
      outcomes(model, [
        ['a', 'new', 'wiki'],
        ['a', 'ann', 'vault'],
        ['c', 'sam', 'wiki'],
      ]),
    ).toEqual(['unknownUser', 'unknownResource', 'unknownUser']);
    const { users } = decodeParts(model);
    const names = Array.from(users.vocabulary.name, (id) => dictionaryText(users.vocabulary.names, id));
    expect(names).toEqual(['ann', 'bob', 'cid', 'dan', 'eve', 'new', 'ann', 'bob', 'sam']);
  });

  it('no longer finds it impossible what the history connects', () => {
    expect(outcomes(model, [['a', 'bob', 'wiki']])).toEqual(['scored']);
  });

  it('knows no count and no day of what only the history has', () => {
    const seen = model.parts['seen']!;
    const counts = tableColumn(seen, 'count', 'double').values;
    const days = tableColumn(seen, 'firstDay', 'day').values;
    expect(counts.filter((count) => count === 0)).toHaveLength(3);
    expect(days[counts.indexOf(0)]).toBe(NO_DAY);
  });

  it('leaves the factors as they are', () => {
    const vectors = (of: Model): readonly number[] =>
      [...decodeParts(of).users.vectors].filter((value) => !Number.isNaN(value));
    expect(vectors(model)).toEqual(vectors(fitRows(rows)));
  });
});

describe('accessAnomaly, compat', () => {
  it('takes nothing as seen without a history', () => {
    const model = fitRows(rows, { compat: true });
    expect(model.parts['seen']!.rows).toBe(0);
    expect(outcomes(model, rows).every((name) => name === 'scored')).toBe(true);
  });

  it('scores a hit of the history 0, percentile 0', () => {
    const model = fitRows(rows, { compat: true }, rows);
    const { score, percentile } = scoreRows(model, rows);
    expect([...score]).toEqual(rows.map(() => 0));
    expect([...percentile]).toEqual(rows.map(() => 0));
  });

  it('has no reference pair of what lost its vector because the history does not know it', () => {
    const model = fitRows(rows, { compat: true }, rows.slice(0, 4));
    expect(outcomes(model, [['a', 'dan', 'wiki']])).toEqual(['unknownUser']);
    const { scores } = decodeParts(model).reference;
    // Of ann and bob, ledger, payroll and budget, two pairs are not known.
    expect(scores).toHaveLength(2);
    expect(scores.some(Number.isNaN)).toBe(false);
  });

  it('adds up the counts of a repeated row that was seen', () => {
    const seen = fitRows([...rows, ['a', 'ann', 'ledger', 5]], { compat: true }, rows).parts['seen']!;
    expect(tableColumn(seen, 'count', 'double').values[0]).toBe(14);
  });

  it('keeps repeated rows as several ratings', () => {
    const once = fitRows(rows, { compat: true });
    const twice = fitRows([...rows, rows[0]!], { compat: true });
    expect(twice.tenants[0]!.triples).toBe(once.tenants[0]!.triples);
    expect(twice.tenants[0]!.mean).not.toBe(once.tenants[0]!.mean);
  });
});

describe('accessAnomaly on poor data', () => {
  it.each<readonly [string, readonly Row[]]>([
    ['one row', [['t', 'u', 'r', 3]]],
    ['one user', [0, 1, 2, 3].map((n): Row => ['t', 'u', `r${n}`, n + 1])],
    ['one resource', [0, 1, 2, 3].map((n): Row => ['t', `u${n}`, 'r', n + 1])],
    ['nothing shared', [0, 1, 2, 3].map((n): Row => ['t', `u${n}`, `r${n}`, 1])],
    ['everybody everywhere, all alike', [0, 1, 2, 3].map((n): Row => ['t', `u${n >> 1}`, `r${n & 1}`, 7])],
  ])('%s: trains and scores without a number that is none', (_, poor) => {
    const model = fitRows(poor, { preserveHistory: false });
    const { score, percentile } = scoreRows(model, poor);
    expect(score.every(Number.isFinite)).toBe(true);
    const [tenant] = model.tenants;
    expect([tenant!.mean, tenant!.std, tenant!.ceiling].every(Number.isFinite)).toBe(true);
    // Where no pair is left unseen there is nothing to compare with.
    const unseen = tenant!.users * tenant!.resources - tenant!.triples;
    expect(model.parts['reference']!.rows).toBe(unseen);
    expect(percentile.every(Number.isNaN)).toBe(unseen === 0);
  });

  it('trains twenty thousand users of one access each', () => {
    const many = Array.from({ length: 20_000 }, (_, n): Row => ['t', `u${n}`, `r${n % 400}`, 1]);
    const model = fitRows(many, { maxIter: 2 });
    expect(model.tenants[0]).toMatchObject({ users: 20_000, resources: 400, components: 400 });
    expect(model.parts['reference']!.rows).toBe(20_000);
    expect(outcomes(model, [['t', 'u0', 'r1']])).toEqual(['crossComponent']);
  });
});
