import { accountValues, targetColumns } from './accountColumns.ts';
import type { EventKind, SampleEvent } from './sampleEvent.ts';
import type { Session } from './session.ts';

const kind: EventKind = {
  id: 4624,
  fixed: {
    Activity: '4624 - An account was successfully logged on.',
    Task: 12544,
    AuthenticationPackageName: 'Kerberos',
    KeyLength: 0,
    LmPackageName: '-',
    LogonProcessName: 'Kerberos',
    LogonType: 3,
    LogonTypeName: '3 - Network',
    ProcessId: '0x0',
    ProcessName: '-',
    SubjectAccount: '-\\-',
    SubjectDomainName: '-',
    SubjectLogonId: '0x0',
    SubjectUserName: '-',
    SubjectUserSid: 'S-1-0-0',
    WorkstationName: '-',
  },
  own: [...targetColumns, 'IpAddress', 'IpPort'],
};

/** Event 4624: an account signed in over the network. */
export function signedIn(time: number, session: Session): SampleEvent {
  const values = accountValues(session.account, session.logonId);
  values.push(`"${session.address}"`, `"${session.port}"`);
  return { kind, time, server: session.server, values };
}
