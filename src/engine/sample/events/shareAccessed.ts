import type { Share } from '../company/shares.ts';
import { accountValues, subjectColumns } from './accountColumns.ts';
import type { EventKind, MarkedAccess, SampleEvent } from './sampleEvent.ts';
import type { Session } from './session.ts';

/** Event 5140: a share was opened. The share's name does not say the server; the row's Computer does. */
export const shareAccess: EventKind = {
  id: 5140,
  fixed: {
    Activity: '5140 - A network share object was accessed.',
    Task: 12808,
    ObjectType: 'File',
    AccessMask: '0x1',
  },
  own: [...subjectColumns, 'IpAddress', 'IpPort', 'ShareName', 'ShareLocalPath'],
};

export function shareAccessed(
  time: number,
  session: Session,
  share: Share,
  planted?: MarkedAccess,
): SampleEvent {
  const values = accountValues(session.account, session.logonId);
  values.push(`"${session.address}"`, `"${session.port}"`);
  values.push(JSON.stringify(`\\\\*\\${share.name}`), JSON.stringify(share.localPath));
  return { kind: shareAccess, time, server: share.server, values, planted };
}
