import { describe, expect, it } from 'vitest';
import { explicitRun } from './support/explicitRun.ts';
import { fixtureText, greatestDifference, parseScores, trainingRows } from './support/goldenRun.ts';
import { fitRows } from './support/rows.ts';

describe('SynapseML on Spark, explicit feedback, with the complement that Spark drew', () => {
  const { scores, expected, vectors } = explicitRun();

  it('has the same vectors', () => {
    expect(vectors).toBeLessThan(1e-9);
  });

  it('has the same scores, with null in the same rows', () => {
    expect(greatestDifference(scores, expected)).toBeLessThan(1e-9);
  });
});

describe('SynapseML on Spark, explicit feedback', () => {
  it('lands where three runs of the original landed when it draws its own complement', () => {
    const rows = trainingRows(parseScores(fixtureText('notebook_scores.csv')));
    const { tenants } = fitRows(rows, { compat: true, implicit: false });
    // Spark, three draws: mean 2.66-2.69, deviation 1.55-1.58, ceiling 1.71-1.73.
    expect(tenants[0]!.mean).toBeGreaterThan(2.63);
    expect(tenants[0]!.mean).toBeLessThan(2.72);
    expect(tenants[0]!.std).toBeGreaterThan(1.53);
    expect(tenants[0]!.std).toBeLessThan(1.6);
    expect(tenants[0]!.ceiling).toBeGreaterThan(1.68);
    expect(tenants[0]!.ceiling).toBeLessThan(1.76);
  });
});
