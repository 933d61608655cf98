import type { Server } from '../company/servers.ts';
import type { Draw } from '../draw.ts';
import { accountValues, subjectColumns } from './accountColumns.ts';
import type { EventKind, SampleEvent } from './sampleEvent.ts';

const kind: EventKind = {
  id: 4688,
  fixed: {
    Activity: '4688 - A new process has been created.',
    Task: 13312,
    MandatoryLabel: 'S-1-16-16384',
    TokenElevationType: '%%1936',
  },
  own: [
    ...subjectColumns,
    'CommandLine',
    'NewProcessName',
    'ParentProcessName',
    'Process',
    'NewProcessId',
    'ProcessId',
  ],
};

/** What a server starts by itself. The last one writes an event's text, as monitoring scripts do. */
const commands = [
  ['services.exe', 'svchost.exe', 'C:\\Windows\\System32\\svchost.exe -k netsvcs -p -s Schedule'],
  ['svchost.exe', 'taskhostw.exe', 'taskhostw.exe SYSTEM'],
  ['services.exe', 'VSSVC.exe', 'C:\\Windows\\System32\\vssvc.exe'],
  ['svchost.exe', 'mmc.exe', '"C:\\Windows\\System32\\mmc.exe" "C:\\Windows\\System32\\diskmgmt.msc"'],
  [
    'taskhostw.exe',
    'cmd.exe',
    'cmd.exe /c echo {"EventID":5140,"Account":"CONTOSO\\\\probe"} >> C:\\probe.log',
  ],
].map(([parent, process, commandLine]) =>
  [commandLine, `C:\\Windows\\System32\\${process}`, `C:\\Windows\\System32\\${parent}`, process].map(
    (text) => JSON.stringify(text),
  ),
);

/** The logon id of the machine's own account. */
const systemLogonId = '0x3e7';

/** Event 4688: the server's own account starts a program. */
export function processCreated(draw: Draw, time: number, server: Server): SampleEvent {
  const values = accountValues(server.account, systemLogonId);
  values.push(...draw.pick(commands), processId(draw), processId(draw));
  return { kind, time, server, values };
}

function processId(draw: Draw): string {
  return `"0x${(0x200 + 4 * draw.integer(0x800)).toString(16)}"`;
}
