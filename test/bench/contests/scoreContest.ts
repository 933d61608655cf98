import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableColumn } from '../../../src/core/column.ts';
import { dictionaryText } from '../../../src/core/dictionary.ts';
import { readParquetFile } from '../../../src/formats/readParquetFile.ts';
import type { Contest, Verdict } from './contest.ts';
import { sizes, sizeText } from './dataSize.ts';
import { bundled, byoml } from './ours.ts';
import { dataFiles, ratingsFolder } from './ratingsFolder.ts';

/** What was scored: rows of each case, and the sum of the finite scores. */
export interface ScoreSummary {
  readonly cases: Readonly<Record<string, number>>;
  readonly sum: number;
}

/** `byoml score` as a process, from a Parquet file to another, against the program one writes first. */
export function scoreContest(): Promise<Contest> {
  const accesses = join(ratingsFolder(sizes.m), dataFiles.accesses);
  const model = trainedModel(ratingsFolder(sizes.halfM));
  const args = ['score', '--model', model, '--from', accesses, '--to'];
  const naive = 'naive: an object a row (hyparquet), Map and Set of names; writes CSV';
  return Promise.resolve({
    name: 'score',
    title: `byoml score, Parquet to Parquet, triples of ${sizeText(sizes.m)}, on a model of ${sizes.halfM.name}`,
    rounds: 3,
    work: { count: sizes.m.entries, unit: 'rows' },
    contestants: [
      bundled({ key: 'naive', about: naive, rounds: 2 }, 'scoreNaiveRun', (out) => [accesses, model, out]),
      byoml(
        { key: 'ours', about: '`byoml score`, the whole process', goals: { rate: 1e6, rssMb: 400 } },
        (out) => [...args, join(out, 'scores.parquet')],
      ),
    ],
    ratios: [{ slower: 'naive', faster: 'ours', limit: 3 }],
    check: checkScores,
  });
}

/** Trains once what is kept beside the data. */
export function trainedModel(data: string): string {
  const model = join(data, 'model');
  if (existsSync(model)) return model;
  const source = ['--from', join(data, dataFiles.accesses), '--likelihood-column', 'likelihood'];
  const args = [join('dist', 'cli.js'), 'train', ...source, '--model', model];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The model cannot be trained: ${stderr}`);
  return model;
}

async function checkScores(runs: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Verdict>> {
  const summaries = new Map<string, ScoreSummary>();
  for (const [key, folder] of runs) {
    summaries.set(
      key,
      key === 'ours'
        ? await summaryOf(join(folder, 'scores.parquet'))
        : (JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as ScoreSummary),
    );
  }
  const reference = summaries.get('naive');
  return new Map(
    [...summaries].map(([key, own]) => {
      const ok = reference === undefined || isSame(own, reference);
      const cases = Object.entries(own.cases).map(([name, count]) => `${name} ${count.toLocaleString('en')}`);
      return [key, { ok, text: `${cases.sort().join(', ')}; sum of scores ${own.sum.toFixed(6)}` }];
    }),
  );
}

async function summaryOf(path: string): Promise<ScoreSummary> {
  const table = await readParquetFile(path, { columns: ['case', 'score'] });
  const { ids, dictionary } = tableColumn(table, 'case', 'text');
  const cases: Record<string, number> = {};
  for (let id = 0; id + 1 < dictionary.offsets.length; id++) {
    let count = 0;
    for (const each of ids) if (each === id) count++;
    cases[dictionaryText(dictionary, id)] = count;
  }
  let sum = 0;
  for (const score of tableColumn(table, 'score', 'double').values) if (Number.isFinite(score)) sum += score;
  return { cases, sum };
}

function isSame(a: ScoreSummary, b: ScoreSummary): boolean {
  const names = new Set([...Object.keys(a.cases), ...Object.keys(b.cases)]);
  const areEqual = [...names].every((name) => (a.cases[name] ?? 0) === (b.cases[name] ?? 0));
  return areEqual && Math.abs(a.sum - b.sum) <= 1e-9 * Math.abs(b.sum);
}
