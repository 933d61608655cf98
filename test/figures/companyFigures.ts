import { dayOfTime } from '../../src/core/time.ts';
import { samplePresets } from '../../src/engine/sample/presets.ts';
import { resourceOf, sampleAccesses, userOf } from '../unit/engine/sample/support/sampleAccesses.ts';

/** What the last seven days of the demo's company (seed 1) bring, and how many resources there are. */
export interface CompanyFigures {
  /** Pairs that are new in the last week, and those of them whose user or resource is new. */
  readonly newPairs: number;
  readonly withNewName: number;
  /** Shares by server and name, and by name alone. */
  readonly shares: number;
  readonly shareNames: number;
}

export function companyFigures(): CompanyFigures {
  const { accesses } = sampleAccesses(1n, samplePresets.demo);
  const rows = accesses.map((access) => ({
    user: userOf(access),
    resource: resourceOf(access),
    day: dayOfTime(access.time * 1000),
  }));
  const lastDay = rows.reduce((last, { day }) => Math.max(last, day), 0);
  const before = rows.filter(({ day }) => day <= lastDay - 7);
  const [users, resources] = [
    new Set(before.map(({ user }) => user)),
    new Set(before.map(({ resource }) => resource)),
  ];
  const known = new Set(before.map(({ user, resource }) => `${user} ${resource}`));
  const late = new Map(rows.map((row) => [`${row.user} ${row.resource}`, row]));
  const news = [...late].filter(([pair]) => !known.has(pair)).map(([, row]) => row);
  const shares = new Set(rows.map(({ resource }) => resource));
  return {
    newPairs: news.length,
    withNewName: news.filter(({ user, resource }) => !users.has(user) || !resources.has(resource)).length,
    shares: shares.size,
    shareNames: new Set([...shares].map((share) => share.split('\\').at(-1))).size,
  };
}
