import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Models that SynapseML saved, each with scores that it gave after loading: test/fixtures/synapseml/README.md. */
export const synapsemlCases = ['plain', 'numbers', 'history', 'noComponents'] as const;

export type SynapsemlCase = (typeof synapsemlCases)[number];

/** Tenant, user, resource, and the score: null for none. */
export type RecordedScore = readonly [
  tenant: string,
  user: string,
  resource: string,
  score: number | 'Infinity' | null,
];

const fixtures = fileURLToPath(new URL('../../../fixtures/synapseml/', import.meta.url));

/** The folder that AccessAnomalyModel.save wrote. */
export function savedBySynapseml(name: SynapsemlCase | 'notebook'): string {
  return join(fixtures, name, 'model');
}

/** Every pair of the model's names and of a stranger. */
export function recordedScores(name: SynapsemlCase): readonly RecordedScore[] {
  return JSON.parse(readFileSync(join(fixtures, name, 'scores.json'), 'utf8')) as RecordedScore[];
}

/** The greatest difference between a score and the recorded one; Infinity where one is null or infinite and the other is not. */
export function greatestDifference(actual: Float64Array, recorded: readonly RecordedScore[]): number {
  return recorded.reduce((greatest, [, , , score], row) => {
    const expected = score === null ? NaN : Number(score);
    const found = actual[row] ?? NaN;
    if (Object.is(found, expected)) return greatest;
    const difference = Math.abs(found - expected);
    return Math.max(greatest, Number.isNaN(difference) ? Infinity : difference);
  }, 0);
}
