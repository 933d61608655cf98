import type { Hours } from '../calendar.ts';
import { createDraw, type Draw } from '../draw.ts';
import { type Account, domainAccount } from './account.ts';
import { departmentOf, departmentPlans, itDepartment } from './organisation.ts';
import { familyNames, givenNames } from './personNames.ts';
import type { Team } from './teams.ts';

/** `partner`: works for a neighbouring department too; `assistant`: of the team's lead; `serviceDesk`: helps everybody. */
type Post = 'member' | 'lead' | 'assistant' | 'partner' | 'serviceDesk';

export interface Person {
  readonly id: number;
  readonly account: Account;
  readonly workstation: Account;
  readonly address: string;
  readonly team: Team;
  readonly post: Post;
  /** The department that a partner works for beside the own one. */
  readonly partnerOf: number | undefined;
  /** Factor on everything the person does; 1 is ordinary. */
  readonly activity: number;
  readonly hours: Hours;
}

const partners = 0.14;

/** Everybody who has an account at some time, spread over the departments by their weights. */
export function buildPeople(seed: bigint, count: number, teams: readonly Team[]): readonly Person[] {
  const draw = createDraw(seed, 'people');
  const names = uniqueNames(draw, count);
  return teamPlaces(count, teams).map(({ team, place }, id) => {
    const post = postOf(draw, team, place);
    return {
      id,
      account: domainAccount(names[id]!, 2000 + id),
      workstation: domainAccount(`WS${String(id + 1).padStart(4, '0')}$`, 20_000 + id),
      address: `10.20.${16 + (id >>> 7)}.${10 + (id & 127)}`,
      team,
      post,
      partnerOf: post === 'partner' ? departmentOf(draw.pick(planOf(team).neighbours)) : undefined,
      activity: Math.min(2.2, Math.max(0.35, Math.exp(draw.normal(0, 0.45)))),
      hours: workingHours(draw, team),
    };
  });
}

function uniqueNames(draw: Draw, count: number): readonly string[] {
  const used = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const name = `${draw.pick(givenNames)}.${draw.pick(familyNames)}`;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name}${times}`;
  });
}

/** For each person the team and the place in it, from 0: a department's people go round its teams. */
function teamPlaces(count: number, teams: readonly Team[]): readonly { team: Team; place: number }[] {
  const totalWeight = departmentPlans.reduce((sum, plan) => sum + plan.weight, 0);
  const places: { team: Team; place: number }[] = [];
  let weight = 0;
  departmentPlans.forEach((plan, department) => {
    weight += plan.weight;
    const until = Math.round((count * weight) / totalWeight);
    const own = teams.filter((team) => team.department === department);
    for (let index = 0; places.length < until; index++) {
      places.push({ team: own[index % own.length]!, place: Math.floor(index / own.length) });
    }
  });
  return places;
}

function planOf(team: Team): (typeof departmentPlans)[number] {
  return departmentPlans[team.department]!;
}

function postOf(draw: Draw, team: Team, place: number): Post {
  if (planOf(team).name === itDepartment && team.name.startsWith('Service Desk')) return 'serviceDesk';
  if (place === 0) return 'lead';
  if (place === 1) return 'assistant';
  return draw.chance(partners) ? 'partner' : 'member';
}

/** Assembly and warehouse work in shifts, the others from the morning on. */
function workingHours(draw: Draw, team: Team): Hours {
  const shifts = /^(Assembly|Warehouse)/.test(team.name);
  const start = shifts ? draw.pick([6, 14]) : Math.min(10, Math.max(6.5, draw.normal(8.2, 0.7)));
  return { start, end: start + draw.between(7.8, 9.2) };
}
