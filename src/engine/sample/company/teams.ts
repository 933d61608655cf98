import { departmentPlans, sites } from './organisation.ts';

export interface Team {
  /** Index into the department plans. */
  readonly department: number;
  readonly name: string;
}

const peopleOfATeam = 13;

/** Two teams a department at least; a large one has further teams of each kind at other sites. */
export function buildTeams(people: number): readonly Team[] {
  const totalWeight = departmentPlans.reduce((sum, plan) => sum + plan.weight, 0);
  return departmentPlans.flatMap((plan, department) => {
    const count = Math.max(2, Math.round((people * plan.weight) / totalWeight / peopleOfATeam));
    return Array.from({ length: count }, (_, index) => {
      const kind = plan.teams[index % plan.teams.length]!;
      return { department, name: kind + siteSuffix(Math.floor(index / plan.teams.length)) };
    });
  });
}

/** The first team of a kind is at the main site, which is not said. */
function siteSuffix(round: number): string {
  if (round === 0) return '';
  const site = sites[(round - 1) % sites.length]!;
  const further = Math.floor((round - 1) / sites.length);
  return further === 0 ? ` ${site}` : ` ${site} ${further + 1}`;
}
