import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../../src/core/time.ts';
import { explain } from '../../../../src/engine/findings/explain.ts';
import { handMadeModel } from './handMadeModel.ts';

describe('explain', () => {
  const model = handMadeModel({
    users: [
      { name: 'alice', affinity: [1, 0] },
      { name: 'bob', affinity: [2, 0.1] },
      { name: 'carol', affinity: [0, 1] },
      { name: 'dave', affinity: [1, 1] },
      { name: 'erin' },
      { name: 'frank', affinity: [0, 0] },
      { tenant: 'u', name: 'alice', affinity: [1, 0] },
    ],
    resources: [
      { name: 'files', affinity: [1, 0] },
      { name: 'payroll', affinity: [0, 1] },
      { name: 'wiki', affinity: [1, 1] },
      { tenant: 'u', name: 'payroll', affinity: [1, 0] },
    ],
    seen: [
      [0, 0, 3, 20],
      [0, 2, 9, 18],
      [1, 0, 5, 11],
      [2, 1, 1, 12],
      [3, 1, 7, NO_DAY],
      [4, 1, 7, 15],
      [6, 3, 1, 10],
    ],
  });
  const explanation = explain(model)('t', 'alice', 'payroll');

  it('finds the nearest peers by the direction of their affinities, never oneself or another tenant', () => {
    expect(explanation.peers.map(({ user }) => user)).toEqual(['bob', 'dave']);
    expect(explanation.peers[0]?.similarity).toBeCloseTo(2 / Math.hypot(2, 0.1), 12);
    expect(explanation.peers[1]?.similarity).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('says which peers touch the resource', () => {
    expect(explanation.peers.map(({ touchesResource }) => touchesResource)).toEqual([false, true]);
    expect(explanation.peersTouching).toBe(1);
  });

  it('lists the audience by what the resource means to them, and the usual resources by how often they were used', () => {
    expect(explanation.audience).toEqual(['dave', 'erin', 'carol']);
    expect(explanation.audienceSize).toBe(3);
    expect(explanation.usual).toEqual(['wiki', 'files']);
    expect(explanation.usualSize).toBe(2);
  });

  it('names those who live in a resource before those who pass through everything', () => {
    const backup = handMadeModel({
      users: ['ann', 'backup', 'guest'].map((name) => ({ name, affinity: [1, 1] })),
      resources: ['a', 'b', 'c', 'd'].map((name) => ({ name, affinity: [1, 1] })),
      seen: [
        [0, 0, 20, 0],
        [0, 1, 20, 0],
        [1, 0, 30, 0],
        [1, 1, 30, 0],
        [1, 2, 30, 0],
        [1, 3, 30, 0],
        [2, 0, 1, 0],
      ],
    });
    expect(explain(backup)('t', 'x', 'a').audience).toEqual(['ann', 'backup', 'guest']);
  });

  it('says since when user and resource are known, as far as days are known', () => {
    expect(explanation.userSince).toBe(18);
    expect(explanation.resourceSince).toBe(12);
    expect(explain(model)('t', 'dave', 'files').userSince).toBe(NO_DAY);
  });

  it('says that the user used the resource in training, and leaves them out of its audience', () => {
    expect(explanation.usedBefore).toBe(false);
    const known = explain(model)('t', 'carol', 'payroll');
    expect(known.usedBefore).toBe(true);
    expect(known.audience).toEqual(['dave', 'erin']);
  });

  it('keeps at most 10 peers and 5 names, the nearest and most frequent', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      name: `user${String(i).padStart(2, '0')}`,
      affinity: [Math.cos(i / 30), Math.sin(i / 30)],
    }));
    const crowded = handMadeModel({
      users: many,
      resources: [{ name: 'share', affinity: [1, 1] }],
      seen: many.map((_, i) => [i, 0, i + 1, 0] as const),
    });
    const crowd = explain(crowded)('t', 'user15', 'share');
    const distances = crowd.peers.map(({ user }) => Math.abs(Number(user.slice(4)) - 15));
    expect(distances).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(crowd.peersTouching).toBe(10);
    expect(crowd.audience).toEqual(['user29', 'user28', 'user27', 'user26', 'user25']);
    expect(crowd.audienceSize).toBe(29);
  });

  it('has nothing to say about names that the model does not know', () => {
    const nothing = { peers: [], peersTouching: 0, audience: [], audienceSize: 0, usual: [], usualSize: 0 };
    expect(explain(model)('t', 'mallory', 'nowhere')).toMatchObject(nothing);
    expect(explain(model)('nobody', 'alice', 'payroll')).toMatchObject(nothing);
    expect(explain(model)('t', 'erin', 'payroll').peers).toEqual([]);
  });

  it('works for a model without any pair', () => {
    const lonely = handMadeModel({ users: [{ name: 'a', affinity: [1, 1] }], resources: [] });
    expect(explain(lonely)('t', 'a', 'x')).toMatchObject({ peers: [], usualSize: 0, userSince: NO_DAY });
  });
});
