import { extname } from 'node:path';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { FileContent } from '../../store/fileSystem.ts';
import { csvScores } from './csvScores.ts';
import { jsonlScores } from './jsonlScores.ts';
import { parquetScores } from './parquetScores.ts';
import type { ScoredBatch } from './scoredBatch.ts';

/** Turns scores into what a file holds. */
export type ScoreWriter = (batches: AsyncIterable<ScoredBatch>) => FileContent | Promise<FileContent>;

const writers: Readonly<Record<string, ScoreWriter>> = {
  '.csv': csvScores,
  '.jsonl': jsonlScores,
  '.parquet': parquetScores,
};

/** The writer for a file by its ending; throws `score.ending`. */
export function scoreWriter(path: string): ScoreWriter {
  const ending = extname(path).toLowerCase();
  const writer = Object.hasOwn(writers, ending) ? writers[ending] : undefined;
  if (writer !== undefined) return writer;
  throw new ByomlError('score.ending', { path, endings: Object.keys(writers).join(', ') });
}
