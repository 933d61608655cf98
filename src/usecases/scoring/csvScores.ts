import { scoreAt } from '../../core/scores.ts';
import { tripleAt } from '../../core/tripleAt.ts';
import { csvLine } from '../../formats/csvLine.ts';
import type { Cell } from '../../data/batches/batchBuilder.ts';
import { furtherColumnNames, scoreColumns, type ScoredBatch } from './scoredBatch.ts';

/** Scores as CSV (RFC 4180 with LF), a line for each row of the input. "None" is empty, another component is `Infinity`. */
export async function* csvScores(batches: AsyncIterable<ScoredBatch>): AsyncGenerator<string> {
  let headed = false;
  for await (const batch of batches) {
    if (!headed) yield line([...scoreColumns, ...furtherColumnNames(batch.columns)]);
    headed = true;
    yield batchLines(batch);
  }
  if (!headed) yield line(scoreColumns);
}

function batchLines({ names, scores, columns, cell }: ScoredBatch): string {
  let text = '';
  for (let row = 0; row < scores.case.length; row++) {
    const { tenant, user, resource } = tripleAt(names, row);
    const score = scoreAt(scores, row);
    text += line([
      tenant,
      user,
      resource,
      score.case,
      score.score,
      score.percentile,
      score.accessAnomaly,
      ...columns.map((_, column) => cell(row, column)),
    ]);
  }
  return text;
}

function line(cells: readonly Cell[]): string {
  return csvLine(cells.map((cell) => (typeof cell === 'number' ? numberText(cell) : cell)));
}

/** The shortest decimal that reads back to the same double. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  return Object.is(value, -0) ? '-0' : String(value);
}
