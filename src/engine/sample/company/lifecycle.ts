import { attackDays, nextWorkday } from '../calendar.ts';
import { createDraw } from '../draw.ts';
import type { Person } from './people.ts';
import type { Team } from './teams.ts';

/** When a person is with the company, and whether the person changes teams meanwhile. */
export interface Career {
  readonly joins: number;
  /** First day without the person; Infinity for those who stay. */
  readonly leaves: number;
  readonly move: Move | undefined;
}

interface Move {
  /** First day in the new team. */
  readonly day: number;
  readonly team: Team;
}

const stays: Career = { joins: 0, leaves: Infinity, move: undefined };

/** Parts of the people. */
const joiners = 0.03;
const leavers = 0.03;
const movers = 0.02;

/** Days that an account lies dormant before it is misused. */
export const dormantDays = 3;

/** Joiners, leavers and movers, all among the ordinary members of teams; `dormant` of the leavers go in good time. */
export function planCareers(
  seed: bigint,
  people: readonly Person[],
  teams: readonly Team[],
  days: number,
  dormant: number,
): readonly Career[] {
  const draw = createDraw(seed, 'careers');
  const careers = people.map(() => stays);
  const members = people.filter((person) => person.post === 'member');
  const chosen = draw.some(members, members.length);
  const take = (part: number, least: number): readonly Person[] =>
    chosen.splice(0, Math.max(least, Math.round(people.length * part)));
  for (const { id } of take(joiners, 1)) {
    careers[id] = { ...stays, joins: nextWorkday(2 + draw.integer(days - 2)) };
  }
  take(leavers, dormant).forEach(({ id }, index) => {
    const last = index < dormant ? days - attackDays(days) - dormantDays : days;
    careers[id] = { ...stays, leaves: 3 + draw.integer(last - 2) };
  });
  for (const { id, team } of take(movers, 1)) {
    const others = teams.filter((other) => other.department !== team.department);
    // People change teams at the beginning of a week.
    const day = 7 * (1 + draw.integer(Math.floor((days - 1) / 7)));
    careers[id] = { ...stays, move: { day, team: draw.pick(others) } };
  }
  return careers;
}
