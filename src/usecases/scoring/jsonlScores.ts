import { scoreAt } from '../../core/scores.ts';
import { tripleAt } from '../../core/tripleAt.ts';
import { jsonNumber } from './jsonNumber.ts';
import { furtherColumnNames, type ScoredBatch } from './scoredBatch.ts';

/** Scores as JSON lines, one for each row of the input. "None" is null, another component is "Infinity". */
export async function* jsonlScores(batches: AsyncIterable<ScoredBatch>): AsyncGenerator<string> {
  for await (const { names, scores, columns, cell } of batches) {
    const further = furtherColumnNames(columns);
    let text = '';
    for (let row = 0; row < scores.case.length; row++) {
      const score = scoreAt(scores, row);
      const line = {
        ...tripleAt(names, row),
        case: score.case,
        score: jsonNumber(score.score),
        percentile: jsonNumber(score.percentile),
        accessAnomaly: jsonNumber(score.accessAnomaly),
        ...Object.fromEntries(further.map((name, column) => [name, cell(row, column)])),
      };
      text += `${JSON.stringify(line)}\n`;
    }
    yield text;
  }
}
