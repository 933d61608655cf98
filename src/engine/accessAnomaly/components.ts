import type { Step, Steps } from '../../core/algorithm.ts';
import type { PairSet } from './pairSet.ts';

/** Pairs joined before other work gets its turn. */
const pairsAStep = 100_000;

/** Label of each row's connected component; -1 for a row in no pair. */
export interface Components {
  readonly users: Int32Array;
  readonly resources: Int32Array;
}

/**
 * Connected components of the graph of who touches what. A label is the least user of the component, numbered from 0 among
 * the users that are in a pair: SynapseML's labels.
 */
export function* connectedComponents(pairs: PairSet, resources: number, step: Step): Steps<Components> {
  const users = pairs.starts.length - 1;
  const parent = new Int32Array(users + resources).map((_, node) => node);
  let joined = 0;
  for (let user = 0; user < users; user++) {
    for (let i = pairs.starts[user]!; i < pairs.starts[user + 1]!; i++) {
      join(parent, user, users + pairs.resources[i]!);
      if (++joined % pairsAStep === 0) yield step;
    }
  }
  const userLabels = new Int32Array(users).fill(-1);
  let present = 0;
  for (let user = 0; user < users; user++) {
    if (pairs.starts[user] === pairs.starts[user + 1]) continue;
    const least = find(parent, user);
    userLabels[user] = least === user ? present : userLabels[least]!;
    present++;
  }
  const resourceLabels = new Int32Array(resources).map((_, resource) => {
    const least = find(parent, users + resource);
    return least < users ? userLabels[least]! : -1;
  });
  return { users: userLabels, resources: resourceLabels };
}

/** The least node of a component is its root, so a user is, wherever there is one. */
function join(parent: Int32Array, a: number, b: number): void {
  const rootOfA = find(parent, a);
  const rootOfB = find(parent, b);
  if (rootOfA < rootOfB) parent[rootOfB] = rootOfA;
  else parent[rootOfA] = rootOfB;
}

function find(parent: Int32Array, node: number): number {
  let current = node;
  while (parent[current] !== current) {
    parent[current] = parent[parent[current]!]!;
    current = parent[current]!;
  }
  return current;
}
