import type { Person } from './people.ts';
import type { Share, ShareKind } from './shares.ts';
import type { Team } from './teams.ts';

/** How likely somebody takes up a share, and the range of how often a working day it is used then. */
export interface Use {
  readonly chance: number;
  readonly low: number;
  readonly high: number;
}

type Uses = Partial<Readonly<Record<ShareKind, Use>>>;

const ofOwnTeam: Use = { chance: 0.95, low: 0.15, high: 0.9 };
const ofOwnDepartment: Uses = {
  department: { chance: 1, low: 0.4, high: 1.2 },
  topic: { chance: 0.75, low: 0.12, high: 0.45 },
  archive: { chance: 0.3, low: 0.02, high: 0.12 },
};
const ofPartnerDepartment: Uses = {
  department: { chance: 1, low: 0.2, high: 0.8 },
  topic: { chance: 0.55, low: 0.06, high: 0.4 },
};
const ofEverybody: Uses = {
  common: { chance: 0.9, low: 0.18, high: 0.5 },
  companyWide: { chance: 0.3, low: 0.02, high: 0.15 },
};
const ofOtherTeams = { low: 0.06, high: 0.3 };
const ofLeads: Use = { chance: 0.9, low: 0.1, high: 0.5 };

/** Shares of other teams that somebody uses, on average: no more in a large department than in a small one. */
const otherTeamShares = 2.2;

export const projectUse: Use = { chance: 1, low: 0.2, high: 0.6 };
export const ownHomeUse: Use = { chance: 1, low: 0.4, high: 0.9 };
/** An assistant in the home of the team's lead. */
export const leadsHomeUse: Use = { chance: 0.8, low: 0.05, high: 0.3 };

/** What a person does with a share that is for everybody, or for the leads of teams. */
export function everybodysUse(person: Person, share: Share): Use | undefined {
  if (share.kind === 'leads') return person.post === 'lead' ? ofLeads : undefined;
  return ofEverybody[share.kind];
}

/** What somebody of a team does with a share of the team's department, which has `teamShares` shares of teams. */
export function departmentUse(team: Team, share: Share, teamShares: number): Use | undefined {
  if (share.team === team) return ofOwnTeam;
  return share.kind === 'team' ? otherTeamUse(teamShares) : ofOwnDepartment[share.kind];
}

/** What a partner does with a share of the other department. */
export function partnerUse(share: Share, teamShares: number): Use | undefined {
  return share.kind === 'team' ? otherTeamUse(teamShares) : ofPartnerDepartment[share.kind];
}

function otherTeamUse(teamShares: number): Use {
  return { chance: Math.min(1, otherTeamShares / teamShares), ...ofOtherTeams };
}
