import type { Draw } from '../draw.ts';

/** The lines of a five-minute folder: its file, and the file that the export begins when an append has failed. */
export interface FolderLines {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Parts of the lines that come late or twice, and of the folders with a second file. */
const late = 0.004;
const twice = 0.002;
const splits = 0.02;

/** Lines that are sent again when an append has failed. */
const resent = 8;

/**
 * What the export makes of rows that are in the order of time: some late at the end, some twice, and in a few folders a
 * second file with the late ones and with the last rows of the first file once more.
 */
export function drawFolderLines(draw: Draw, lines: readonly string[]): FolderLines {
  const first: string[] = [];
  const atEnd: string[] = [];
  for (const line of lines) {
    const chance = draw.uniform();
    if (chance >= late) first.push(line);
    if (chance < late + twice) atEnd.push(line);
  }
  const splitsHere = draw.chance(splits) && first.length > 0;
  if (!splitsHere) return { first: [...first, ...atEnd], second: [] };
  return { first, second: [...first.slice(-resent), ...atEnd] };
}
