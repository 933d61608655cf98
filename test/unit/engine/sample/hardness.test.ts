import { beforeAll, describe, expect, it } from 'vitest';
import { samplePresets } from '../../../../src/engine/sample/presets.ts';
import { sampleAccesses } from './support/sampleAccesses.ts';
import { type SampleHardness, sampleHardness } from './support/sampleHardness.ts';

describe.each([1n, 2n, 3n, 4n])('the demo company of seed %d', (seed) => {
  let hardness: SampleHardness;
  let planted: number;

  beforeAll(() => {
    const sample = sampleAccesses(seed, samplePresets.demo);
    hardness = sampleHardness(sample);
    planted = sample.attacks.length;
  });

  it('does much for the first time that is no attack, also across departments', () => {
    expect(hardness.legitimate).toBeGreaterThanOrEqual(30);
    expect(hardness.acrossDepartments).toBeGreaterThanOrEqual(0.3);
  });

  it('floods whoever reports everything new', () => {
    expect(hardness.neverSeen).toBeGreaterThan(25);
  });

  it('hides at least half of the attacks from whoever looks for what is rare', () => {
    expect(hardness.popularity.size).toBeLessThanOrEqual(planted / 2);
  });

  it('lets a model of who uses what find three quarters of the attacks at five alerts a day, but not all', () => {
    expect(hardness.accessAnomaly.size).toBeGreaterThanOrEqual((planted * 3) / 4);
    expect(hardness.accessAnomaly.size).toBeLessThan(planted);
  });
});
