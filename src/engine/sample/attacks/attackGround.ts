import type { Access } from '../activity/access.ts';
import { attackDays, isWeekend } from '../calendar.ts';
import type { Company } from '../company/company.ts';
import { dormantDays } from '../company/lifecycle.ts';
import type { Person } from '../company/people.ts';
import type { Service } from '../company/services.ts';
import type { Draw } from '../draw.ts';
import { buildReach, type Reach } from './reach.ts';

/** What planning an attack needs to know: who is free to be an attacker, and what is foreign to whom. */
export interface AttackGround {
  readonly company: Company;
  readonly reach: Reach;
  /** Working days within the attacks' time. */
  readonly workdays: readonly number[];
  /** An ordinary employee who is there all the time and in no other attack. */
  readonly takeEmployee: (draw: Draw) => Person;
  /** Somebody who left some time before the attacks and is in no other one. */
  readonly takeLeaver: (draw: Draw) => Person;
  /** A program's account that is in no other attack. */
  readonly takeProgram: (draw: Draw) => Service;
}

export type AttackPlan = (draw: Draw, ground: AttackGround) => readonly Access[];

/** Less active people than this are conspicuous by their few habits alone. */
const leastActivity = 0.7;

export function buildAttackGround(company: Company): AttackGround {
  const { people, careers, services, days } = company;
  const firstDay = days - attackDays(days);
  const reach = buildReach(company, firstDay);
  const taken = new Set<Person | Service>();
  const take = <T extends Person | Service>(draw: Draw, candidates: readonly T[]): T => {
    const chosen = draw.pick(candidates.filter((candidate) => !taken.has(candidate)));
    taken.add(chosen);
    return chosen;
  };
  const hasTargets = (person: Person): boolean =>
    reach.foreign(person).length > 0 && reach.neighbouring(person).length > 0;
  const employees = people.filter((person) => {
    const { joins, leaves, move } = careers[person.id]!;
    const steady = joins === 0 && leaves === Infinity && move === undefined;
    return steady && person.post === 'member' && person.activity >= leastActivity && hasTargets(person);
  });
  const leavers = people.filter(
    (person) => careers[person.id]!.leaves <= firstDay - dormantDays && hasTargets(person),
  );
  const programs = services.filter(({ kind }) => kind === 'program');
  const attackTime = Array.from({ length: days - firstDay }, (_, index) => firstDay + index);
  return {
    company,
    reach,
    workdays: attackTime.filter((day) => !isWeekend(day)),
    takeEmployee: (draw) => take(draw, employees),
    takeLeaver: (draw) => take(draw, leavers),
    takeProgram: (draw) => take(draw, programs),
  };
}
