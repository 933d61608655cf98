import { createDraw, type Draw } from '../draw.ts';
import { commonShares, departmentPlans } from './organisation.ts';
import type { Person } from './people.ts';
import type { Server } from './servers.ts';
import type { Team } from './teams.ts';

/**
 * `department`, `topic`, `archive` and `team` are for a department; `companyWide` is kept by one for everybody, `common`
 * by nobody in particular; `leads` is for the leads of all teams; `admin` is C$ and ADMIN$, `system` what Windows itself
 * opens all the time.
 */
export type ShareKind =
  | 'department'
  | 'topic'
  | 'archive'
  | 'team'
  | 'companyWide'
  | 'common'
  | 'leads'
  | 'project'
  | 'home'
  | 'admin'
  | 'system';

export interface Share {
  readonly kind: ShareKind;
  readonly server: Server;
  /** The name after `\\*\`. */
  readonly name: string;
  /** On the server, as the event says it. */
  readonly localPath: string;
  /** The department that keeps it. */
  readonly department: number | undefined;
  readonly team: Team | undefined;
  /** Whose home it is. */
  readonly person: Person | undefined;
  /** The first day with it; most were there before the data begin. */
  readonly created: number;
}

/** A share of people's data; what is not said is as for most. */
export function dataShare(
  kind: ShareKind,
  server: Server,
  name: string,
  more: Partial<Pick<Share, 'department' | 'team' | 'person' | 'created'>> = {},
): Share {
  const localPath = `\\??\\E:\\Shares\\${name}`;
  return {
    kind,
    server,
    name,
    localPath,
    department: undefined,
    team: undefined,
    person: undefined,
    created: -Infinity,
    ...more,
  };
}

/** Every share that is there from the first day on; projects have theirs beside these. */
export function buildShares(
  seed: bigint,
  teams: readonly Team[],
  people: readonly Person[],
  servers: readonly Server[],
): readonly Share[] {
  const draw = createDraw(seed, 'shares');
  const files = servers.filter((server) => server.role === 'file');
  const homes = servers.filter((server) => server.role === 'home');
  return [
    ...commonShares.map((name) => dataShare('common', draw.pick(files), name)),
    dataShare('leads', draw.pick(files), 'Leadership'),
    ...departmentPlans.flatMap((_, department) => departmentShares(draw, department, files, teams)),
    ...people.map((person) => homeShare(person, homes)),
    ...servers.flatMap(adminShares),
  ];
}

/** A department's shares are on some of the file servers, beside those of other departments. */
function departmentShares(
  draw: Draw,
  department: number,
  files: readonly Server[],
  teams: readonly Team[],
): readonly Share[] {
  const plan = departmentPlans[department]!;
  const own = teams.filter((team) => team.department === department);
  const servers = draw.some(files, Math.max(2, Math.ceil(own.length / 4)));
  const share = (kind: ShareKind, name: string, team?: Team): Share =>
    dataShare(kind, draw.pick(servers), name, { department, team });
  return [
    share('department', plan.name),
    ...plan.topics.map((topic) => share('topic', `${plan.prefix} ${topic}`)),
    ...[2023, 2024].map((year) => share('archive', `${plan.prefix} Archive ${year}`)),
    ...plan.companyWide.map((name) => share('companyWide', name)),
    ...own.flatMap((team) => {
      const names = [team.name, `${team.name} Data`, ...(draw.chance(0.6) ? [`${team.name} Archive`] : [])];
      return names.map((name) => share('team', name, team));
    }),
  ];
}

function homeShare(person: Person, homes: readonly Server[]): Share {
  const server = homes[person.id % homes.length]!;
  return dataShare('home', server, `${person.account.user}$`, {
    person,
    department: person.team.department,
  });
}

function adminShares(server: Server): readonly Share[] {
  return [
    { ...dataShare('admin', server, 'C$'), localPath: '\\??\\C:\\' },
    { ...dataShare('admin', server, 'ADMIN$'), localPath: '\\??\\C:\\Windows' },
  ];
}
