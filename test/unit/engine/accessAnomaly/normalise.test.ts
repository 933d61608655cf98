import { describe, expect, it } from 'vitest';
import {
  affinityStatistics,
  type AffinityStatistics,
  writeResourceVector,
  writeUserVector,
} from '../../../../src/engine/accessAnomaly/normalise.ts';
import { finish } from './support/rows.ts';

const step = { step: 0, of: 0, message: '' };

/** Statistics over all pairs of users and resources. */
function ofAllPairs(users: Float32Array, resources: Float32Array, rank: number): AffinityStatistics {
  const [userCount, resourceCount] = [users.length / rank, resources.length / rank];
  const rows = {
    starts: Uint32Array.from({ length: userCount + 1 }, (_, user) => user * resourceCount),
    others: Uint32Array.from({ length: userCount * resourceCount }, (_, entry) => entry % resourceCount),
    values: new Float32Array(userCount * resourceCount),
  };
  return finish(affinityStatistics(rows, users, resources, rank, step));
}

describe('affinityStatistics and the vectors', () => {
  it("give the vectors of SynapseML's small test", () => {
    const statistics = ofAllPairs(Float32Array.of(1, 1), Float32Array.of(2, 2, 4, 4), 2);
    expect(statistics).toEqual({ mean: 6, std: 2 });
    const user = new Float64Array(4);
    writeUserVector(Float32Array.of(1, 1), 0, statistics, user, 0, 2);
    expect([...user]).toEqual([-0.5, -0.5, 3, -0.5]);
    const resources = new Float64Array(8);
    writeResourceVector(Float32Array.of(2, 2, 4, 4), 1, resources, 1, 2);
    expect([...resources]).toEqual([0, 0, 0, 0, 4, 4, 1, 0]);
  });

  it("give the figures of SynapseML's larger test", () => {
    const users = Float32Array.from({ length: 20 }, (_, i) =>
      i % 2 === 0 ? (i / 2) % 10 : ((i - 1) / 2 + 1) % 5,
    );
    const resources = Float32Array.from({ length: 50 }, (_, i) =>
      i % 2 === 0 ? (i / 2) % 10 : (((i - 1) / 2 + 1) % 25) / 2,
    );
    const { mean, std } = ofAllPairs(users, resources, 2);
    expect(mean).toBeCloseTo(30, 12);
    expect(std).toBeCloseTo(22.978250586152114, 12);
  });

  it('divide by 1 where all affinities are alike, to the bit', () => {
    const third = Math.fround(1 / 3);
    const statistics = ofAllPairs(Float32Array.of(third), new Float32Array(77).fill(third), 1);
    expect(statistics).toEqual({ mean: third * third, std: 0 });
    const user = new Float64Array(3);
    writeUserVector(Float32Array.of(third), 0, statistics, user, 0, 1);
    expect([...user]).toEqual([-third, third * third, -1]);
  });
});
