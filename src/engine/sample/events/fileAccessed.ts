import type { Share } from '../company/shares.ts';
import type { Draw } from '../draw.ts';
import { accountValues, subjectColumns } from './accountColumns.ts';
import type { EventKind, SampleEvent } from './sampleEvent.ts';
import type { Session } from './session.ts';

const kind: EventKind = {
  id: 4663,
  fixed: {
    Activity: '4663 - An attempt was made to access an object.',
    Task: 12800,
    AccessMask: '0x1',
    ObjectServer: 'Security',
    ObjectType: 'File',
    ProcessId: '0x4',
    ProcessName: '',
  },
  own: [...subjectColumns, 'HandleId', 'ObjectName'],
};

const files = [
  'Overview.xlsx',
  'Minutes.docx',
  'Übersicht (alt).pdf',
  'notes.txt',
  "What's new.pptx",
  'List.csv',
];

/** Event 4663: a file below a share was read. */
export function fileAccessed(draw: Draw, time: number, session: Session, share: Share): SampleEvent {
  const values = accountValues(session.account, session.logonId);
  const folder = share.localPath.replace('\\??\\', '');
  values.push(`"0x${(0x400 + draw.integer(0xf000)).toString(16)}"`);
  values.push(JSON.stringify(`${folder}\\${draw.pick(files)}`));
  return { kind, time, server: share.server, values };
}
