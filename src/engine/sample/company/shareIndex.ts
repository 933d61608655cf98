import { departmentPlans } from './organisation.ts';
import type { Person } from './people.ts';
import type { Share } from './shares.ts';

/** Shares by who is concerned. */
export interface ShareIndex {
  /** Common, company-wide and the leads'. */
  readonly everybodys: readonly Share[];
  /** Per department: its own, its topics, its archives and its teams'. */
  readonly ofDepartment: readonly (readonly Share[])[];
  /** Per department: how many of them are a team's. */
  readonly teamShares: readonly number[];
  readonly homes: ReadonlyMap<Person, Share>;
}

const everybodys: ReadonlySet<string> = new Set<Share['kind']>(['common', 'companyWide', 'leads']);
const departments: ReadonlySet<string> = new Set<Share['kind']>(['department', 'topic', 'archive', 'team']);

export function indexShares(shares: readonly Share[]): ShareIndex {
  const ofDepartment = departmentPlans.map((_, department) =>
    shares.filter((share) => share.department === department && departments.has(share.kind)),
  );
  return {
    everybodys: shares.filter((share) => everybodys.has(share.kind)),
    ofDepartment,
    teamShares: ofDepartment.map((own) => own.filter((share) => share.kind === 'team').length),
    homes: new Map(shares.flatMap((share) => (share.person === undefined ? [] : [[share.person, share]]))),
  };
}
