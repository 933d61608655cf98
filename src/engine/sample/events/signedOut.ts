import { accountValues, targetColumns } from './accountColumns.ts';
import type { EventKind, SampleEvent } from './sampleEvent.ts';
import type { Session } from './session.ts';

const kind: EventKind = {
  id: 4634,
  fixed: {
    Activity: '4634 - An account was logged off.',
    Task: 12545,
    LogonType: 3,
    LogonTypeName: '3 - Network',
  },
  own: targetColumns,
};

/** Event 4634: a session ended. */
export function signedOut(time: number, session: Session): SampleEvent {
  const values = accountValues(session.account, session.logonId);
  return { kind, time, server: session.server, values };
}
