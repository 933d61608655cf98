import type { Company } from '../company/company.ts';
import { departmentOf, departmentPlans } from '../company/organisation.ts';
import type { Person } from '../company/people.ts';
import type { Share } from '../company/shares.ts';
import { targetShares } from './targetShares.ts';

/** What is how far away from whom. */
export interface Reach {
  /** Shares that the person uses by habit before the attacks. */
  readonly own: (person: Person) => readonly Share[];
  /** Target shares of other teams of the person's department that the person does not use. */
  readonly sibling: (person: Person) => readonly Share[];
  /** Target shares of departments that the person's works with, but not the person. */
  readonly neighbouring: (person: Person) => readonly Share[];
  /** Target shares of departments that the person's has nothing to do with, and the person neither. */
  readonly foreign: (person: Person) => readonly Share[];
}

/** As it is on `day`, by the habits that have begun by then. */
export function buildReach(company: Company, day: number): Reach {
  const shares = new Map<Person, Share[]>(company.people.map((person) => [person, []]));
  for (const { person, share, from } of company.habits) {
    if (from < day) shares.get(person)?.push(share);
  }
  const targets = targetShares(company.shares, [...shares.values()]);
  const own = (person: Person): readonly Share[] => shares.get(person) ?? [];
  return {
    own,
    sibling: (person) => {
      const known = new Set(own(person));
      const { department } = person.team;
      return targets.filter(
        (share) => share.department === department && share.kind === 'team' && !known.has(share),
      );
    },
    neighbouring: (person) => {
      const known = departmentsOf(own(person));
      const near = new Set(neighboursOf(person).filter((department) => !known.has(department)));
      return targets.filter(({ department }) => department !== undefined && near.has(department));
    },
    foreign: (person) => {
      const tied = new Set([person.team.department, ...neighboursOf(person), ...departmentsOf(own(person))]);
      return targets.filter(({ department }) => department !== undefined && !tied.has(department));
    },
  };
}

function neighboursOf(person: Person): readonly number[] {
  return departmentPlans[person.team.department]!.neighbours.map(departmentOf);
}

/** Who keeps the shares, apart from those that are for everybody. */
function departmentsOf(shares: readonly Share[]): ReadonlySet<number> {
  return new Set(
    shares.flatMap(({ department, kind }) =>
      department === undefined || kind === 'companyWide' ? [] : [department],
    ),
  );
}
