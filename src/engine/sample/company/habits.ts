import { createDraw, type Draw } from '../draw.ts';
import type { Career } from './lifecycle.ts';
import type { Person } from './people.ts';
import type { Project } from './projects.ts';
import type { ShareIndex } from './shareIndex.ts';
import type { Share } from './shares.ts';
import type { Team } from './teams.ts';
import {
  departmentUse,
  everybodysUse,
  leadsHomeUse,
  ownHomeUse,
  partnerUse,
  projectUse,
  type Use,
} from './uses.ts';

/** Somebody uses a share about `rate` times a working day, on the days [from, until). */
export interface Habit {
  readonly person: Person;
  readonly share: Share;
  readonly rate: number;
  readonly from: number;
  readonly until: number;
}

/** Part of the habits that begin at some time within the data, as new tasks do. */
const newTasks = 0.03;

/** Whoever will move looks into the new team's shares for so many days before, this much as often as later. */
const handover = { days: 14, rate: 0.25 };

/** Who somebody works for beside the own team. */
export interface Surroundings {
  readonly index: ShareIndex;
  readonly careers: readonly Career[];
  readonly leadOf: (person: Person) => Person | undefined;
  readonly days: number;
}

/** Everything that people do again and again, each person's part drawn for itself. */
export function planHabits(
  seed: bigint,
  people: readonly Person[],
  projects: readonly Project[],
  surroundings: Surroundings,
): readonly Habit[] {
  const draw = createDraw(seed, 'habits');
  return [
    ...people.flatMap((person) => personalHabits(draw, person, surroundings)),
    ...projects.flatMap((project) => projectHabits(draw, project, surroundings.careers)),
  ];
}

function personalHabits(draw: Draw, person: Person, surroundings: Surroundings): readonly Habit[] {
  const { index, careers, leadOf, days } = surroundings;
  const { joins, leaves, move } = careers[person.id]!;
  const habits: Habit[] = [];
  const take = (share: Share, use: Use | undefined, from: number, until: number): void => {
    if (use === undefined || !draw.chance(use.chance)) return;
    const begins = draw.chance(newTasks) ? Math.max(from, draw.integer(days)) : from;
    const rate = person.activity * draw.logBetween(use.low, use.high);
    if (begins < until) habits.push({ person, share, rate, from: begins, until });
  };
  for (const share of index.everybodys) take(share, everybodysUse(person, share), joins, leaves);
  for (const [share, use] of teamUses(index, person.team)) take(share, use, joins, move?.day ?? leaves);
  if (person.partnerOf !== undefined) {
    for (const share of index.ofDepartment[person.partnerOf]!) {
      take(share, partnerUse(share, index.teamShares[person.partnerOf]!), joins, leaves);
    }
  }
  const lead = person.post === 'assistant' ? leadOf(person) : undefined;
  for (const [owner, use] of [[person, ownHomeUse] as const, [lead, leadsHomeUse] as const]) {
    const home = owner === undefined ? undefined : index.homes.get(owner);
    if (home !== undefined) take(home, use, joins, leaves);
  }
  if (move === undefined) return habits;
  const start = habits.length;
  for (const [share, use] of teamUses(index, move.team)) take(share, use, move.day, leaves);
  return [...habits, ...habits.slice(start).map((habit) => handedOver(habit, move.day))];
}

function teamUses(index: ShareIndex, team: Team): readonly (readonly [Share, Use | undefined])[] {
  const { department } = team;
  return index.ofDepartment[department]!.map((share) => [
    share,
    departmentUse(team, share, index.teamShares[department]!),
  ]);
}

/** The weeks before a habit of the new team. */
function handedOver(habit: Habit, moves: number): Habit {
  return { ...habit, rate: habit.rate * handover.rate, from: moves - handover.days, until: moves };
}

function projectHabits(draw: Draw, project: Project, careers: readonly Career[]): readonly Habit[] {
  const { share, ends, members } = project;
  return members.flatMap(({ person, from }) => {
    const { joins, leaves } = careers[person.id]!;
    const rate = person.activity * draw.logBetween(projectUse.low, projectUse.high);
    const habit = { person, share, rate, from: Math.max(from, joins), until: Math.min(ends, leaves) };
    return habit.from < habit.until ? [habit] : [];
  });
}
