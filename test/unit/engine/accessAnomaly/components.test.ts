import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../src/core/atOnce.ts';
import { connectedComponents } from '../../../../src/engine/accessAnomaly/components.ts';
import { createPairSet } from '../../../../src/engine/accessAnomaly/pairSet.ts';
import { finish } from './support/rows.ts';

type Pairs = readonly (readonly [user: number, resource: number])[];

const step = { step: 0, of: 0, message: '' };

function components(
  pairs: Pairs,
  users: number,
  resources: number,
): { users: number[]; resources: number[] } {
  const set = atOnce(
    createPairSet(
      users,
      Uint32Array.from(pairs, ([user]) => user),
      Uint32Array.from(pairs, ([, resource]) => resource),
      step,
    ),
  );
  const found = finish(connectedComponents(set, resources, step));
  return { users: [...found.users], resources: [...found.resources] };
}

/** As the original does it: the least label goes to and fro until nothing changes. */
function byPropagation(pairs: Pairs, users: number, resources: number): ReturnType<typeof components> {
  const present = [...new Set(pairs.map(([user]) => user))].sort((a, b) => a - b);
  const labels = {
    users: Array.from({ length: users }, (_, user) => present.indexOf(user)),
    resources: new Array<number>(resources).fill(Infinity),
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const [user, resource] of pairs) {
      const least = Math.min(labels.users[user]!, labels.resources[resource]!);
      changed ||= labels.users[user] !== least || labels.resources[resource] !== least;
      labels.users[user] = least;
      labels.resources[resource] = least;
    }
  }
  return { ...labels, resources: labels.resources.map((label) => (label === Infinity ? -1 : label)) };
}

describe('connectedComponents', () => {
  it("solves SynapseML's own example", () => {
    const pairs: Pairs = [
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 1],
      [3, 1],
      [3, 2],
      [4, 3],
    ];
    expect(components(pairs, 5, 4)).toEqual({ users: [0, 0, 0, 0, 4], resources: [0, 0, 0, 4] });
  });

  it('numbers only users that touch something', () => {
    expect(components([[2, 1]], 3, 2)).toEqual({ users: [-1, -1, 0], resources: [-1, 0] });
  });

  it('gives the labels of the propagation', () => {
    const graphs = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 20 });
    fc.assert(
      fc.property(graphs, (pairs) => {
        expect(components(pairs, 13, 13)).toEqual(byPropagation(pairs, 13, 13));
      }),
    );
  });
});
