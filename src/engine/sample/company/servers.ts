import { createDraw, type Draw } from '../draw.ts';
import { type Account, dnsDomain, domainAccount } from './account.ts';
import { drawGuid } from '../guid.ts';

type ServerRole = 'file' | 'home' | 'application' | 'domain';

export interface Server {
  readonly role: ServerRole;
  /** `FS01.contoso.example`, as the event's Computer says it. */
  readonly computer: string;
  readonly account: Account;
  readonly address: string;
  readonly agentId: string;
  /** Agents of an older kind send EventID as text. */
  readonly oldAgent: boolean;
  /** Beside the access to shares, its policy may audit sign-ins or the access to single files. */
  readonly audits: 'shares' | 'logons' | 'files';
}

const policies: readonly Server['audits'][] = ['shares', 'logons', 'files', 'shares', 'shares'];

/** File servers for a company of this size, home servers, two application servers and two domain controllers. */
export function buildServers(seed: bigint, people: number): readonly Server[] {
  const draw = createDraw(seed, 'servers');
  const counts: readonly (readonly [ServerRole, string, number])[] = [
    ['file', 'FS', Math.max(3, Math.round(people / 70))],
    ['home', 'HOME', Math.max(1, Math.round(people / 400))],
    ['application', 'APP', 2],
    ['domain', 'DC', 2],
  ];
  const hosts = counts.flatMap(([role, prefix, count]) =>
    Array.from({ length: count }, (_, index) => ({
      role,
      host: prefix + String(index + 1).padStart(2, '0'),
    })),
  );
  return hosts.map(({ role, host }, id) => buildServer(draw, role, host, id));
}

function buildServer(draw: Draw, role: ServerRole, host: string, id: number): Server {
  return {
    role,
    computer: `${host}.${dnsDomain}`,
    account: domainAccount(`${host}$`, 1100 + id),
    address: `10.20.${1 + (id >>> 7)}.${10 + (id & 127)}`,
    agentId: drawGuid(draw),
    oldAgent: draw.chance(0.35),
    audits: policies[id % policies.length]!,
  };
}
