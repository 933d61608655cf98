import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContestResult } from './contestResult.ts';

const folder = join('.cache', 'bench', 'results');

/** Keeps the latest result of each contest, so that the table can be made from several runs. */
export function keepResult(result: ContestResult): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${result.name}.json`), `${JSON.stringify(result, null, 1)}\n`);
}

export function keptResults(names: readonly string[]): readonly ContestResult[] {
  if (!existsSync(folder)) return [];
  const kept = readdirSync(folder);
  return names
    .filter((name) => kept.includes(`${name}.json`))
    .map((name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as ContestResult);
}
