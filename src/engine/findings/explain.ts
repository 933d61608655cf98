import { tableColumn } from '../../core/column.ts';
import type { Explanation } from '../../core/explanation.ts';
import type { Model } from '../../core/model.ts';
import { NO_DAY } from '../../core/time.ts';
import { modelPart } from './modelPart.ts';
import { namedRows } from './namedRows.ts';
import { nearestPeers } from './nearestPeers.ts';
import { seenIndex } from './seenIndex.ts';

const mostPeers = 10;
const mostNames = 5;

/** Explains triples by what a model remembers of its training: who is like the user, who uses the resource, and what the user uses. */
export type Explain = (tenant: string, user: string, resource: string) => Explanation;

/**
 * Indexes the model once, O(pairs + users x rank); an explanation then costs O(users of the tenant x rank). Reads the
 * parts `users`, `resources` and `seen` of accessAnomaly. Names that the model does not know have an empty explanation.
 */
export function explain(model: Model): Explain {
  const usersPart = modelPart(model, 'users');
  const resourcesPart = modelPart(model, 'resources');
  const users = namedRows(usersPart);
  const resources = namedRows(resourcesPart);
  const seen = seenIndex(modelPart(model, 'seen'), usersPart.rows, resourcesPart.rows);
  const nearest = nearestPeers(tableColumn(usersPart, 'vector', 'vector'));
  return (tenant, user, resource) => {
    const userRow = users.find(tenant, user);
    const resourceRow = resources.find(tenant, resource);
    const peers = userRow < 0 ? [] : nearest(userRow, ...users.tenantRange(userRow), mostPeers);
    const audience = resourceRow < 0 ? [] : seen.usersOf(resourceRow).filter((row) => row !== userRow);
    const usual = userRow < 0 ? [] : seen.resourcesOf(userRow);
    const touches = (row: number): boolean => row >= 0 && resourceRow >= 0 && seen.has(row, resourceRow);
    return {
      peers: peers.map(({ row, similarity }) => ({
        user: users.name(row),
        similarity,
        touchesResource: touches(row),
      })),
      peersTouching: peers.filter(({ row }) => touches(row)).length,
      audience: audience.slice(0, mostNames).map((row) => users.name(row)),
      audienceSize: audience.length,
      usual: usual.slice(0, mostNames).map((row) => resources.name(row)),
      usualSize: usual.length,
      usedBefore: touches(userRow),
      userSince: userRow < 0 ? NO_DAY : seen.userSince(userRow),
      resourceSince: resourceRow < 0 ? NO_DAY : seen.resourceSince(resourceRow),
    };
  };
}
