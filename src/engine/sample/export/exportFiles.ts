import type { Attack } from '../attacks/planAttacks.ts';
import type { Company } from '../company/company.ts';
import { createDraw, type Draw } from '../draw.ts';
import { dayEvents } from '../events/dayEvents.ts';
import type { SampleEvent } from '../events/sampleEvent.ts';
import { shareAccess } from '../events/shareAccessed.ts';
import { createEventRows } from './eventRows.ts';
import { drawFolderLines } from './folderLines.ts';
import { folderPath } from './folderPath.ts';
import type { SampleFile } from './sampleFile.ts';
import { truthLine } from './truthLine.ts';

const folderMilliseconds = 300_000;

/** The files of the export in the order of time, day by day; a day's events are all that is held. */
export function* exportFiles(
  seed: bigint,
  company: Company,
  attacks: readonly Attack[],
): Generator<SampleFile, void, void> {
  const writeRow = createEventRows();
  for (let day = 0; day < company.days; day++) {
    const draw = createDraw(seed, 'export', day);
    for (const events of folders(dayEvents(seed, company, attacks, day))) {
      for (const file of folderFiles(draw, events, writeRow)) yield { day, ...file };
    }
  }
}

/** Runs of events of the same five minutes. */
function* folders(events: readonly SampleEvent[]): Generator<readonly SampleEvent[], void, void> {
  let start = 0;
  for (let end = 1; end <= events.length; end++) {
    const last = events[end - 1]!;
    const next = events[end];
    if (next !== undefined && folderOf(next) === folderOf(last)) continue;
    yield events.slice(start, end);
    start = end;
  }
}

function folderOf(event: SampleEvent): number {
  return Math.floor(event.time / folderMilliseconds);
}

function* folderFiles(
  draw: Draw,
  events: readonly SampleEvent[],
  writeRow: ReturnType<typeof createEventRows>,
): Generator<Omit<SampleFile, 'day'>, void, void> {
  let truth = '';
  const lines = events.map((event) => {
    const { itemId, line } = writeRow(draw, event);
    if (event.planted !== undefined) truth += truthLine(event.planted, itemId);
    return line;
  });
  const { first, second } = drawFolderLines(draw, lines);
  const folder = folderPath(folderOf(events[0]!) * folderMilliseconds);
  const accesses = events.filter(({ kind }) => kind === shareAccess).length;
  yield { path: `${folder}/PT05M.json`, ...joined(first), accesses, truth };
  if (second.length > 0) yield { path: `${folder}/PT05M_1.json`, ...joined(second), accesses: 0, truth: '' };
}

function joined(lines: readonly string[]): Pick<SampleFile, 'text' | 'rows'> {
  return { text: `${lines.join('\n')}\n`, rows: lines.length };
}
