import { localTime } from '../calendar.ts';
import { type Account, anonymous } from '../company/account.ts';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import type { Server } from '../company/servers.ts';
import { dataShare, type Share } from '../company/shares.ts';
import type { Draw } from '../draw.ts';
import { processCreated } from './processCreated.ts';
import type { SampleEvent } from './sampleEvent.ts';
import { drawSession } from './session.ts';
import { shareAccessed } from './shareAccessed.ts';

/** How often a day. */
const rates = {
  /** A computer that is in use reads the policies. */
  policies: 0.3,
  /** Part of the people whose sign-in reads policies and a script. */
  signIns: 0.15,
  /** A server starts a program, and an application server's own account opens a common share. */
  programs: 16,
  collects: 8,
  /** Connections without a name to a domain controller. */
  nameless: 2,
};

/** What is due at the full hour starts within so many milliseconds. */
const timetableDelay = 240_000;

/** What Windows does by itself on a day: domain controllers' shares, computers' own accounts, programs on servers. */
export function backgroundEvents(
  draw: Draw,
  company: Company,
  day: number,
  present: ReadonlySet<Person>,
): SampleEvent[] {
  const events: SampleEvent[] = [];
  const open = (time: number, account: Account, address: string, share: Share): void => {
    events.push(shareAccessed(time, drawSession(draw, account, share.server, address), share));
  };
  const byTimetable = (): number => localTime(day, 1 + draw.integer(24)) + draw.integer(timetableDelay);
  const controllers = company.servers.filter(({ role }) => role === 'domain').map(controllerShares);
  for (const { workstation, account, address, hours } of present) {
    const { sysvol, netlogon } = draw.pick(controllers);
    for (let times = draw.poisson(rates.policies); times > 0; times--) {
      open(localTime(day, draw.between(hours.start, hours.end)), workstation, address, sysvol);
    }
    if (draw.chance(rates.signIns)) {
      const time = localTime(day, hours.start);
      open(time, account, address, sysvol);
      open(time, account, address, netlogon);
    }
  }
  const common = company.shares.filter(({ kind }) => kind === 'common');
  for (const server of company.servers) {
    for (let times = draw.poisson(rates.programs); times > 0; times--) {
      events.push(processCreated(draw, byTimetable(), server));
    }
    const collects = server.role === 'application' ? draw.poisson(rates.collects) : 0;
    for (let times = 0; times < collects; times++) {
      open(byTimetable(), server.account, server.address, draw.pick(common));
    }
  }
  for (const { ipc } of controllers) {
    for (let times = draw.poisson(rates.nameless); times > 0; times--)
      open(byTimetable(), anonymous, '-', ipc);
  }
  return events;
}

function controllerShares(server: Server): { sysvol: Share; netlogon: Share; ipc: Share } {
  const system = (name: string, localPath: string): Share => ({
    ...dataShare('system', server, name),
    localPath,
  });
  return {
    sysvol: system('SYSVOL', '\\??\\C:\\Windows\\SYSVOL\\sysvol'),
    netlogon: system('NETLOGON', '\\??\\C:\\Windows\\SYSVOL\\sysvol\\contoso.example\\SCRIPTS'),
    ipc: system('IPC$', ''),
  };
}
