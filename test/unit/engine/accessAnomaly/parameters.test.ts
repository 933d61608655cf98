import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/model.ts';
import { accessAnomalyParameters } from '../../../../src/engine/accessAnomaly/parameters.ts';

type Given = Readonly<Record<string, Json>>;

function refusal(given: Given): unknown {
  try {
    return accessAnomalyParameters(given);
  } catch (error) {
    return error;
  }
}

describe('accessAnomalyParameters', () => {
  it('fills in the defaults', () => {
    expect(accessAnomalyParameters({})).toEqual({
      compat: false,
      rank: 10,
      maxIter: 25,
      reg: 1,
      implicit: true,
      alpha: 1,
      low: 5,
      high: 10,
      complementFactor: null,
      negScore: null,
      separateTenants: true,
      numBlocks: null,
      seed: '-7777456287253977377',
      referencePairs: 20_000,
      preserveHistory: true,
      damped: true,
      newUsers: 'ignore',
      newResources: 'ignore',
    });
    expect(accessAnomalyParameters({ compat: true })).toMatchObject({
      separateTenants: false,
      damped: false,
    });
    expect(accessAnomalyParameters({ implicit: false })).toMatchObject({
      alpha: null,
      complementFactor: 2,
      negScore: 1,
    });
  });

  it.each<Given>([{}, { compat: true }, { implicit: false }, { low: null, high: null }, { seed: 7 }])(
    'leaves what it filled in alone: %j',
    (given) => {
      const filled = accessAnomalyParameters(given);
      expect(accessAnomalyParameters({ ...filled })).toEqual(filled);
    },
  );

  // The first group is what SynapseML's constructor asserts or its fit refuses.
  it.each<readonly [string, Given]>([
    ['low', { low: null }],
    ['low', { high: null }],
    ['low', { low: 0.5 }],
    ['high', { low: 10, high: 10 }],
    ['high', { low: 11 }],
    ['complementFactor', { complementFactor: 2 }],
    ['negScore', { negScore: 1 }],
    ['alpha', { implicit: false, alpha: 1 }],
    ['negScore', { implicit: false, negScore: 5 }],
    ['rank', { rank: 0 }],
    ['maxIter', { maxIter: -1 }],
    ['reg', { reg: -1 }],
    ['alpha', { alpha: -1 }],
    ['numBlocks', { numBlocks: 0 }],
    ['complementFactor', { implicit: false, complementFactor: -1 }],
    ['rank', { rank: 2.5 }],
    ['rank', { rank: 257 }],
    ['damped', { compat: true, damped: true }],
    ['damped', { damped: 'much' }],
    ['newUsers', { newUsers: 'alert' }],
    ['newUsers', { compat: true, newUsers: 'report' }],
    ['newResources', { compat: true, newResources: 'alertOnAdminShares' }],
    ['rank', { rank: '10' }],
    ['reg', { reg: 'much' }],
    ['compat', { compat: 1 }],
    ['separateTenants', { separateTenants: false }],
    ['seed', { seed: '9223372036854775808' }],
    ['seed', { seed: 2 ** 60 }],
    ['seed', { seed: '1e5' }],
    ['numblocks', { numblocks: 2 }],
    ['toString', { toString: 1 }],
  ])('refuses %s in %j', (name, given) => {
    expect(refusal(given)).toMatchObject({ code: 'model.parameter', args: { name } });
  });

  it.each<Given>([
    { low: 1 },
    { rank: 256 },
    { damped: false, newUsers: 'report', newResources: 'alertOnAdminShares' },
    { compat: true, newUsers: 'ignore' },
    { low: null, high: null },
    { implicit: false, negScore: 4.9 },
    { implicit: false, negScore: 0 },
    { implicit: false, negScore: -1 },
    { implicit: false, complementFactor: 0 },
    { implicit: false, low: null, high: null, negScore: 9 },
    { compat: true, separateTenants: true, numBlocks: 3 },
    { maxIter: 0, reg: 0, alpha: 0, referencePairs: 0 },
    { seed: '9223372036854775807' },
    { seed: '-9223372036854775808' },
  ])('accepts %j', (given) => {
    expect(accessAnomalyParameters(given)).toMatchObject(given);
  });

  it('says which parameters there are when one is unknown', () => {
    expect(refusal({ ranks: 3 })).toMatchObject({
      message:
        'The parameter ranks cannot be 3: there is no such parameter; the parameters are compat, rank, maxIter, reg, ' +
        'implicit, alpha, low, high, damped, complementFactor, negScore, separateTenants, numBlocks, seed, ' +
        'referencePairs, preserveHistory, newUsers, newResources.',
    });
  });
});
