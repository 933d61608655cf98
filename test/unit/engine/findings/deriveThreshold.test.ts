import { describe, expect, it } from 'vitest';
import { type AccessTable, createAccessTable } from '../../../../src/core/accessTable.ts';
import type { Algorithm, Steps } from '../../../../src/core/algorithm.ts';
import { dictionaryFind, dictionaryFromTexts, dictionaryText } from '../../../../src/core/dictionary.ts';
import type { Model } from '../../../../src/core/model.ts';
import { emptyReadAccount } from '../../../../src/core/readAccount.ts';
import { caseCode } from '../../../../src/core/scores.ts';
import type { Threshold } from '../../../../src/core/threshold.ts';
import { NO_DAY } from '../../../../src/core/time.ts';
import type { Triples } from '../../../../src/core/triples.ts';
import { deriveThreshold } from '../../../../src/engine/findings/deriveThreshold.ts';
import { handMadeModel } from './handMadeModel.ts';

/** An access: user, resource, day. The score of resource `r7` is 7 per cent of the model's scale; `apart` is infinite. */
type Access = readonly [user: string, resource: string, day: number];

function tableOf(accesses: readonly Access[]): AccessTable {
  const users = dictionaryFromTexts(accesses.map(([user]) => user));
  const resources = dictionaryFromTexts(accesses.map(([, resource]) => resource));
  const rows = accesses
    .map(([user, resource, day]) => [dictionaryFind(users, user), dictionaryFind(resources, resource), day])
    .sort(([a = 0, b = 0, c = 0], [x = 0, y = 0, z = 0]) => a - x || b - y || c - z);
  return createAccessTable({
    tenants: dictionaryFromTexts(['t']),
    users,
    resources,
    tenant: new Uint32Array(rows.length),
    user: Uint32Array.from(rows, ([user]) => user!),
    resource: Uint32Array.from(rows, ([, resource]) => resource!),
    day: Int32Array.from(rows, ([, , day]) => day!),
    count: new Float64Array(rows.length).fill(1),
    firstTime: new Float64Array(rows.length).fill(NaN),
    lastTime: new Float64Array(rows.length).fill(NaN),
    extra: [],
    account: emptyReadAccount,
  });
}

function modelOfScale(scale: number): Model {
  const reference = Array.from({ length: 1000 }, (_, i) => ['t', (scale * i) / 1000] as const);
  return handMadeModel({ users: [], resources: [], reference });
}

const fold = modelOfScale(7);

const algorithm: Algorithm = {
  id: 'test',
  version: 1,
  needs: { columns: [], lookups: [] },
  parameters: (given) => given,
  fit: () => {
    throw new Error('not used');
  },
  *score(model, rows, out): Steps<void> {
    expect(model).toBe(fold);
    yield { step: 1, of: 1, message: 'score' };
    rows.resource.forEach((id, row) => {
      const name = dictionaryText(rows.resources, id);
      const percent = name === 'apart' ? 100 : Number(name.slice(1));
      out.case[row] = name === 'apart' ? caseCode.crossComponent : caseCode.scored;
      if (name === 'new') out.case[row] = caseCode.unknownResource;
      out.score[row] = name === 'apart' ? Infinity : (percent / 100) * 7;
      out.percentile[row] = percent;
    });
  },
};

function derive(accesses: readonly Access[], budget: number): { threshold: Threshold; trained: Triples[] } {
  const trained: Triples[] = [];
  const steps = deriveThreshold({
    table: tableOf(accesses),
    model: modelOfScale(1000),
    algorithm,
    *fit(triples): Steps<Model> {
      yield { step: 1, of: 1, message: 'fit' };
      trained.push(triples);
      return fold;
    },
    budget,
  });
  for (;;) {
    const next = steps.next();
    if (next.done === true) return { threshold: next.value, trained };
  }
}

/** Eight days of habit; the last two are held out. */
const habit: readonly Access[] = Array.from({ length: 8 }, (_, day) => ['old', 'r1', 100 + day] as const);

describe('deriveThreshold', () => {
  it('carries the percentile of the last finding within budget over to the model', () => {
    const firsts = [95, 90, 85, 80, 75, 70].map((percent, i) => [`u${i}`, `r${percent}`, 106] as const);
    const { threshold } = derive([...habit, ...firsts], 2);
    expect(threshold).toEqual({
      budget: 2,
      score: 800,
      percentile: 80.05,
      evidence: { days: 2, firstAccesses: 6, alertsPerDay: 2 },
    });
  });

  it('trains on the days before the last quarter, on nothing else', () => {
    const { trained } = derive([...habit, ['u', 'r95', 106], ['v', 'r60', 105]], 2);
    const [before] = trained;
    expect(trained).toHaveLength(1);
    expect([...before!.lastDay]).toEqual([105, 105]);
  });

  it('counts first accesses only, and only those that get a score', () => {
    const again: Access[] = [
      ['u', 'r95', 103],
      ['u', 'r95', 107],
    ];
    const { threshold } = derive([...habit, ...again, ['v', 'r90', 107], ['v', 'new', 107]], 2);
    expect(threshold.evidence?.firstAccesses).toBe(1);
  });

  it('counts one finding of a user and day, as a run does', () => {
    const sweep = Array.from({ length: 9 }, (_, i) => ['u', `r${99 - i}`, 106] as const);
    const { threshold } = derive(
      [...habit, ...sweep, ['v', 'r80', 106], ['w', 'r75', 107], ['x', 'r70', 107]],
      2,
    );
    expect(threshold.score).toBe(700);
  });

  it('goes no lower than percentile 10 when the budget is not used up', () => {
    const { threshold } = derive([...habit, ['u', 'r95', 106], ['v', 'r9', 107]], 5);
    expect(threshold).toMatchObject({ score: 100, percentile: 10.05, evidence: { alertsPerDay: 0.5 } });
  });

  it('lets nothing but accesses across components pass when those fill the budget', () => {
    const { threshold } = derive([...habit, ['u', 'apart', 106], ['v', 'apart', 106], ['w', 'r99', 107]], 1);
    expect(threshold).toMatchObject({ score: Infinity, percentile: 100 });
  });

  it('holds out a quarter of the days, at least 1 and at most 7', () => {
    const daysHeldOut = (days: number): number | undefined => {
      const last = 100 + days - 1;
      return derive(
        [
          ['old', 'r1', 100],
          ['u', 'r95', last],
        ],
        5,
      ).threshold.evidence?.days;
    };
    expect([3, 4, 7, 8, 27, 28, 365].map(daysHeldOut)).toEqual([1, 1, 1, 2, 6, 7, 7]);
  });

  it.each([
    [
      'two days',
      [
        ['u', 'r1', 100],
        ['v', 'r95', 101],
      ],
    ],
    ['no first access', habit],
    [
      'no times',
      [
        ['u', 'r1', NO_DAY],
        ['v', 'r95', NO_DAY],
      ],
    ],
  ] as readonly [string, readonly Access[]][])('falls back to percentile 10 with %s', (_, accesses) => {
    expect(derive(accesses, 5).threshold).toEqual({ budget: 5, score: 100, percentile: 10.05 });
  });
});
