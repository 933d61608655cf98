import { nextWorkday } from '../calendar.ts';
import { createDraw, type Draw } from '../draw.ts';
import { departmentOf, departmentPlans } from './organisation.ts';
import type { Person } from './people.ts';
import type { Server } from './servers.ts';
import { dataShare, type Share } from './shares.ts';

/** Work for some weeks across departments, with a share of its own. */
export interface Project {
  readonly share: Share;
  /** First day without it. */
  readonly ends: number;
  /** Who takes part, and from which day on. */
  readonly members: readonly { readonly person: Person; readonly from: number }[];
}

const projectNames = (
  'Apollo,Birch,Cedar,Delta,Everest,Falcon,Glacier,Horizon,Iris,Juniper,Kestrel,Lotus,Mercury,Nordwind,Orion,' +
  'Pegasus,Quartz,Rubin,Saturn,Tundra,Ulm,Vega,Willow,Xenon,Ypsilon,Zephyr'
).split(',');

/** Projects under way at the same time. */
const peopleOfAProject = 36;

/** Most are under way when the data begin; others start and end all through them. */
export function planProjects(
  seed: bigint,
  people: readonly Person[],
  servers: readonly Server[],
  days: number,
): readonly Project[] {
  const draw = createDraw(seed, 'projects');
  const files = servers.filter((server) => server.role === 'file');
  const count = Math.max(3, Math.round((people.length / peopleOfAProject) * (0.6 + days / 60)));
  return Array.from({ length: count }, (_, index) => {
    const owner = draw.integer(departmentPlans.length);
    const starts = nextWorkday(Math.floor(draw.between(-60, days)));
    const share = dataShare('project', draw.pick(files), projectName(index), {
      department: owner,
      created: starts,
    });
    const ends = starts + Math.floor(draw.between(25, 90));
    return { share, ends, members: drawMembers(draw, people, owner, starts) };
  });
}

function projectName(index: number): string {
  const round = Math.floor(index / projectNames.length);
  return `Project ${projectNames[index % projectNames.length]!}${round === 0 ? '' : ` ${round + 1}`}`;
}

/** Some of the owner's people and of one or two neighbours'; most from the start, the others in the weeks after it. */
function drawMembers(
  draw: Draw,
  people: readonly Person[],
  owner: number,
  starts: number,
): Project['members'] {
  const neighbours = departmentPlans[owner]!.neighbours.map(departmentOf);
  return [owner, ...draw.some(neighbours, 1 + draw.integer(2))].flatMap((department) => {
    const candidates = people.filter((person) => person.team.department === department);
    return draw.some(candidates, 5 + draw.integer(5)).map((person) => ({
      person,
      from: draw.chance(0.65) ? starts : starts + Math.floor(draw.between(0, 50)),
    }));
  });
}
