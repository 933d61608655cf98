import type { Advice, DataCheck } from '../../core/azure/exportEstimate.ts';
import type { Place } from '../../core/azure/place.ts';
import { codeBlock, codeSpan, markdownText } from './markdown.ts';

/** Whether the data are there and what exporting them costs, as a document. */
export function dataCheckMarkdown({ presence, volume }: DataCheck, place: Place): string {
  return [
    `# Data of ${codeSpan(place.workspace)}`,
    '',
    presence.present
      ? 'File share events (5140) arrive: what a detection of file shares needs is there.'
      : '**No file share events (5140) arrived in the last day.** There is nothing to detect on yet.',
    '',
    ...presence.events.map(
      ({ eventId, rows, computers, last }) =>
        `- Event ${eventId}: ${rows.toLocaleString('en-US')} rows in the last day from ${computers.toLocaleString('en-US')} computers${last === undefined ? '' : `, the newest of ${markdownText(last)}`}`,
    ),
    '',
    ...(presence.advice.length === 0 ? [] : ['## What to do', '', ...presence.advice.flatMap(adviceLines)]),
    '## Volume and cost of an export',
    '',
    ...volume.cost.arithmetic.map((line) => `- ${markdownText(line)}`),
    '',
  ].join('\n');
}

function adviceLines({ text, code }: Advice): readonly string[] {
  return [markdownText(text), '', ...(code === undefined ? [] : [...codeBlock('', code), ''])];
}
