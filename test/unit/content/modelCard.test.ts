import { describe, expect, it } from 'vitest';
import { modelCard } from '../../../src/content/modelCard.ts';
import type { Model, TenantFit } from '../../../src/core/model.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';
import type { ModelAbout } from '../../../src/core/savedModel.ts';

const fit: TenantFit = {
  tenant: 'contoso',
  users: 3,
  resources: 2,
  triples: 5,
  mean: 0.6161,
  std: 0.17543,
  ceiling: 3.5119,
  components: 1,
};

const model: Model = {
  algorithm: { id: 'accessAnomaly', version: 1 },
  parameters: { rank: 10, seed: '-7', alpha: null },
  tenants: [fit],
  parts: {},
};

const about: Omit<ModelAbout, 'card'> = {
  source: { kind: 'columns', tenant: 't', user: 'u', resource: 'r' },
  likelihood: 'perDaySpan',
  window: {
    firstTime: Date.UTC(2026, 2, 2, 8) * 1000,
    lastTime: Date.UTC(2026, 2, 24, 22, 29) * 1000,
    triples: 5,
    tenants: 1,
    users: 3,
    resources: 2,
    account: { ...emptyReadAccount, rows: 12, kept: 10, duplicates: 2 },
  },
  threshold: {
    budget: 5,
    score: 2.0994570471,
    percentile: 20.1825,
    evidence: { days: 5, firstAccesses: 353, alertsPerDay: 5 },
  },
  kernel: 'exact',
};

describe('modelCard', () => {
  const card = modelCard(model, about);

  it('says what the model learned from and where its line lies', () => {
    expect(card.split('\n')).toEqual(
      expect.arrayContaining([
        '| algorithm | accessAnomaly, version 1 |',
        '| data | 5 pairs of 3 users and 2 resources in 1 tenant, 2026-03-02 08:00 to 2026-03-24 22:29 (UTC) |',
        '| rows | 12 read, 10 kept, 2 duplicates |',
        '| likelihood | accesses a day, from the first to the last day of each pair |',
        '| threshold | score 2.09946 (percentile 20.2) or more, for a budget of 5 alerts a day; the last 5 days had 353 first accesses and would have raised 5.0 alerts a day |',
        '| contoso | 3 | 2 | 5 | 1 | 0.6161 | 0.1754 | 3.512 |',
        '| seed | "-7" |',
        '| alpha | null |',
      ]),
    );
    expect(card).toContain('## What it can and cannot see');
  });

  it('says so when there is no line, no evidence, or no time', () => {
    const { threshold: line, ...without } = about;
    expect(modelCard(model, without)).toContain('| threshold | none was derived |');
    const { evidence, ...bare } = line ?? { budget: 5, score: Infinity, percentile: 100 };
    expect(evidence).toBeDefined();
    const closed = modelCard(model, { ...about, threshold: { ...bare, score: Infinity } });
    expect(closed).toContain('only accesses to resources that nothing links to the user, for a budget of 5');
    expect(closed).toContain('there was too little to derive it from');
    const timeless = { ...about.window, firstTime: NaN, lastTime: NaN };
    expect(modelCard(model, { ...about, window: timeless })).toContain('in 1 tenant, without times |');
  });

  it('lets a name in it be nothing but text', () => {
    const tenant = 'a|b\n# [x](http://evil) <img src=x> `code` **bold** ~~no~~ &amp; \\|';
    const hostile = modelCard({ ...model, tenants: [{ ...fit, tenant }] }, about);
    const [row = ''] = hostile.split('\n').filter((line) => line.includes('evil'));
    expect(row.split('|')).toHaveLength(10);
    expect(row).not.toMatch(/[<>`*~[\]]/);
    expect(hostile.split('\n')).toHaveLength(card.split('\n').length);
  });

  it('names 50 tenants and counts the others', () => {
    const tenants = Array.from({ length: 53 }, (_, i) => ({ ...fit, tenant: `tenant${i}` }));
    const long = modelCard({ ...model, tenants }, about);
    expect(long).toContain('| tenant49 |');
    expect(long).not.toContain('tenant50');
    expect(long).toContain('… and 3 more.');
  });
});
