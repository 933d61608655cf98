import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/core/model.ts';
import {
  componentsOf,
  fixtureText,
  goldenComponents,
  greatestDifference,
  hasShared,
  parseGolden,
  parseScores,
  sharedText,
  trainingRows,
  vectorDifference,
} from './support/goldenRun.ts';
import { fitRows, type Row, scoreRows } from './support/rows.ts';

const tolerance = 1e-9;

function fitCompat(
  rows: readonly Row[],
  given: Readonly<Record<string, Json>> = {},
): ReturnType<typeof fitRows> {
  return fitRows(rows, { compat: true, referencePairs: 0, ...given });
}

describe.each(['notebook', 'default', 'default_multi', 'fixed'])('SynapseML on Spark, %s', (run) => {
  const golden = parseGolden(fixtureText(`${run}.json`));
  const scores = parseScores(fixtureText(`${run}_scores.csv`));
  const model = fitCompat(trainingRows(scores));

  it('has the same scores, with null and Infinity in the same rows', () => {
    const actual = scoreRows(
      model,
      scores.map(({ row }) => row),
    );
    const expected = scores.map(({ score }) => score);
    expect(greatestDifference(actual.score, expected)).toBeLessThan(tolerance);
  });

  it('has the same vectors', () => {
    expect(vectorDifference(model, golden)).toBeLessThan(tolerance);
  });

  it('has the same components', () => {
    expect(componentsOf(model)).toEqual(goldenComponents(golden));
  });
});

describe('SynapseML on Spark, other layouts of the random start', () => {
  const notebook = trainingRows(parseScores(fixtureText('notebook_scores.csv')));
  const oneTenant = trainingRows(parseScores(fixtureText('default_scores.csv')));
  const twoTenants = ['0', '1'].flatMap((tenant) =>
    oneTenant.map(([, user, resource, likelihood]): Row => [tenant, user, resource, likelihood!]),
  );

  it.each([
    ['notebook_blocks2', notebook, { numBlocks: 2 }],
    ['notebook_blocks10', notebook, { numBlocks: 10 }],
    ['two_tenants_iter10', twoTenants, { maxIter: 10 }],
    ['two_tenants_iter10_separate', twoTenants, { maxIter: 10, separateTenants: true }],
  ])('%s has the same vectors and components', (run, rows, given) => {
    const golden = parseGolden(fixtureText(`${run}.json`));
    const model = fitCompat(rows, given);
    expect(vectorDifference(model, golden)).toBeLessThan(tolerance);
    expect(componentsOf(model)).toEqual(goldenComponents(golden));
  });
});

describe.skipIf(!hasShared)('SynapseML on Spark, the runs that are not copied here', () => {
  it.each([
    ['notebook_blocks2', { numBlocks: 2 }],
    ['notebook_blocks10', { numBlocks: 10 }],
    ['default_iter10', { maxIter: 10 }],
    ['two_tenants_iter10', { maxIter: 10 }],
    ['two_tenants_iter10_separate', { maxIter: 10, separateTenants: true }],
  ])('%s has the same scores', (run, given) => {
    const scores = parseScores(sharedText(`${run}_scores.csv`));
    const actual = scoreRows(
      fitCompat(trainingRows(scores), given),
      scores.map(({ row }) => row),
    );
    const expected = scores.map(({ score }) => score);
    expect(greatestDifference(actual.score, expected)).toBeLessThan(tolerance);
  });
});
