import type { Server } from '../company/servers.ts';
import { dataShare, type Share } from '../company/shares.ts';
import type { Draw } from '../draw.ts';
import { fileAccessed } from './fileAccessed.ts';
import { privilegesAssigned } from './privilegesAssigned.ts';
import type { MarkedAccess, SampleEvent } from './sampleEvent.ts';
import { drawSession, type Session } from './session.ts';
import { shareAccessed } from './shareAccessed.ts';
import { signedIn } from './signedIn.ts';
import { signedOut } from './signedOut.ts';

/** Parts of the sessions that open IPC$ first, and of the accesses that are followed by one to a file. */
const opensIpc = 0.15;
const readsFile = 0.4;

/** Milliseconds that a session stays open after its last access. */
const idle = 600_000;

/**
 * The events of accesses: one session for each account, address and server, and what the server's policy audits of it.
 * `accesses` are in the order of time; nothing is later than `end`.
 */
export function sessionEvents(draw: Draw, accesses: readonly MarkedAccess[], end: number): SampleEvent[] {
  const events: SampleEvent[] = [];
  const sessions = new Map<string, { readonly session: Session; last: number }>();
  for (const marked of accesses) {
    const { time, account, address, share } = marked.access;
    const { server } = share;
    const key = `${account.user} ${address} ${server.computer}`;
    const open = sessions.get(key) ?? { session: drawSession(draw, account, server, address), last: time };
    if (!sessions.has(key)) events.push(...beginning(draw, time, open.session));
    open.last = time;
    sessions.set(key, open);
    events.push(shareAccessed(time, open.session, share, marked.attack && marked));
    if (server.audits === 'files' && draw.chance(readsFile)) {
      events.push(fileAccessed(draw, Math.min(end, time + draw.integer(4000)), open.session, share));
    }
  }
  for (const { session, last } of sessions.values()) {
    if (session.server.audits === 'logons') events.push(signedOut(Math.min(end, last + idle), session));
  }
  return events;
}

/** What comes right before a session's first access. */
function beginning(draw: Draw, time: number, session: Session): readonly SampleEvent[] {
  const events: SampleEvent[] = [];
  if (session.server.audits === 'logons') {
    events.push(signedIn(time, session));
    if (isPrivileged(session)) events.push(privilegesAssigned(time, session));
  }
  if (draw.chance(opensIpc)) events.push(shareAccessed(time, session, ipcShare(session.server)));
  return events;
}

function isPrivileged(session: Session): boolean {
  return /^(svc|adm)-/.test(session.account.user);
}

function ipcShare(server: Server): Share {
  return { ...dataShare('system', server, 'IPC$'), localPath: '' };
}
