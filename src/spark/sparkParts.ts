import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ByomlError } from '../core/errors/byomlError.ts';

/**
 * The Parquet files of a data frame that Spark saved; those without rows too. Names that begin with `_` or `.` are Spark's
 * and Hadoop's own.
 * @throws ByomlError `synapseml.incomplete`, `synapseml.savedOtherwise`
 */
export async function sparkParts(model: string, frame: string): Promise<readonly string[]> {
  const folder = join(model, frame);
  const names = await namesIn(model, folder, frame);
  const parts = names.filter((name) => !/^[._]/.test(name)).sort();
  const found = new Set(names);
  const lost = names.map((name) => /^\.(.+)\.crc$/.exec(name)?.[1]).find((name) => name && !found.has(name));
  if (lost !== undefined) throw incomplete(model, `${frame}/${lost} is missing`);
  const parquet = parts.filter((name) => name.endsWith('.parquet'));
  if (parquet.length > 0) return parquet.map((name) => join(folder, name));
  throw withoutParquet(model, frame, parts);
}

async function namesIn(model: string, folder: string, frame: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw incomplete(model, `${frame} is missing`, error);
  }
}

function withoutParquet(model: string, frame: string, parts: readonly string[]): ByomlError {
  const [first] = parts;
  if (first === undefined) return incomplete(model, `${frame} has no part in it`);
  const format = /\.(json|orc|csv|avro)(\.|$)/.exec(first)?.[1];
  const how = format === undefined ? `with the suffix "${first}"` : `as ${format}`;
  return new ByomlError('synapseml.savedOtherwise', { path: model, how });
}

function incomplete(path: string, problem: string, cause?: unknown): ByomlError {
  return new ByomlError('synapseml.incomplete', { path, problem }, { cause });
}
