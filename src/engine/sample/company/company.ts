import type { Draw } from '../draw.ts';
import type { SamplePreset } from '../presets.ts';
import { type Habit, planHabits } from './habits.ts';
import { type Career, planCareers } from './lifecycle.ts';
import { buildPeople, type Person } from './people.ts';
import { planProjects } from './projects.ts';
import { buildServers, type Server } from './servers.ts';
import { buildServices, type Service } from './services.ts';
import { indexShares } from './shareIndex.ts';
import { buildShares, type Share } from './shares.ts';
import { buildTeams, type Team } from './teams.ts';

/** Who and what there is, and what they do again and again. */
export interface Company {
  readonly days: number;
  readonly people: readonly Person[];
  /** Per person. */
  readonly careers: readonly Career[];
  readonly servers: readonly Server[];
  readonly shares: readonly Share[];
  readonly habits: readonly Habit[];
  readonly services: readonly Service[];
  /** Any share with people's data, except homes and projects'. */
  drawShare(draw: Draw): Share;
  homeOf(person: Person): Share;
  /** The people of the person's team, the person included. */
  teamOf(person: Person): readonly Person[];
}

const closed: ReadonlySet<string> = new Set<Share['kind']>(['admin', 'home', 'project']);

/** The whole company, drawn from the seed. */
export function buildCompany(seed: bigint, preset: SamplePreset): Company {
  const { days } = preset;
  const teams = buildTeams(preset.people);
  const people = buildPeople(seed, preset.people, teams);
  const servers = buildServers(seed, preset.people);
  const projects = planProjects(seed, people, servers, days);
  const steady = buildShares(seed, teams, people, servers);
  const shares = [...steady, ...projects.map((project) => project.share)];
  // Two more leavers in good time than attacks that need one, so that not all of them come back.
  const careers = planCareers(seed, people, teams, days, preset.attacksOfAKind + 2);
  const index = indexShares(shares);
  const peopleOf = groupByTeam(people);
  const teamOf = (person: Person): readonly Person[] => peopleOf.get(person.team) ?? [];
  const leadOf = (person: Person): Person | undefined => teamOf(person).find(({ post }) => post === 'lead');
  const open = shares.filter((share) => !closed.has(share.kind));
  return {
    days,
    people,
    careers,
    servers,
    shares,
    habits: planHabits(seed, people, projects, { index, careers, leadOf, days }),
    services: buildServices(shares, servers),
    drawShare: (draw) => draw.pick(open),
    homeOf: (person) => index.homes.get(person)!,
    teamOf,
  };
}

function groupByTeam(people: readonly Person[]): ReadonlyMap<Team, readonly Person[]> {
  const groups = new Map<Team, Person[]>();
  for (const person of people) {
    const group = groups.get(person.team);
    if (group === undefined) groups.set(person.team, [person]);
    else group.push(person);
  }
  return groups;
}
