import { accountValues, subjectColumns } from './accountColumns.ts';
import type { EventKind, SampleEvent } from './sampleEvent.ts';
import type { Session } from './session.ts';

const kind: EventKind = {
  id: 4672,
  fixed: {
    Activity: '4672 - Special privileges assigned to new logon.',
    Task: 12548,
    PrivilegeList: [
      'SeSecurityPrivilege',
      'SeBackupPrivilege',
      'SeRestorePrivilege',
      'SeDebugPrivilege',
    ].join('\n\t\t\t'),
  },
  own: subjectColumns,
};

/** Event 4672: the account that signed in has an administrator's rights. */
export function privilegesAssigned(time: number, session: Session): SampleEvent {
  const values = accountValues(session.account, session.logonId);
  return { kind, time, server: session.server, values };
}
