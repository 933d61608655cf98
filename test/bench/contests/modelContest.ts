import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Contest, Contestant, RowGoals, Verdict } from './contest.ts';
import { sizes, sizeText } from './dataSize.ts';
import { bundled } from './ours.ts';
import { ratingsFolder } from './ratingsFolder.ts';

export interface ModelRunSettings {
  readonly what: 'write' | 'read' | 'bytes written' | 'bytes read';
  /** Folder of the model that was written first. */
  readonly model: string;
}

const about: Readonly<Record<ModelRunSettings['what'], string>> = {
  write: 'ours, from tables to a folder on disk, flushed',
  'bytes written': 'the same bytes, only digested and written, flushed',
  read: 'ours, from the folder to tables, digests checked',
  'bytes read': 'the same bytes, only read and digested',
};

function goals(what: ModelRunSettings['what']): RowGoals {
  return what === 'write' || what === 'read' ? { ms: 5000 } : {};
}

/** A model of L's size to disk and back; the first round begins with the writer, whose model all others take. */
export function modelContest(): Promise<Contest> {
  const size = sizes.l;
  const data = ratingsFolder(size);
  const model = join('.cache', 'bench', 'runs', 'model', 'write', 'model');
  const contestant = (what: ModelRunSettings['what']): Contestant =>
    bundled({ key: what, about: about[what], goals: goals(what) }, 'modelRun', (out) => [
      ...[data, out],
      JSON.stringify({ what, model } satisfies ModelRunSettings),
    ]);
  return Promise.resolve({
    name: 'model',
    title: `A model of ${sizeText(size)}, with seen pairs as ids, written and read (files in the system's cache)`,
    rounds: 3,
    contestants: (Object.keys(about) as ModelRunSettings['what'][]).map(contestant),
    ratios: [
      { slower: 'write', faster: 'bytes written' },
      { slower: 'read', faster: 'bytes read' },
    ],
    check: (runs) => Promise.resolve(checkModel(model, runs)),
  });
}

/** What each says it wrote or read is what `model.json` says. */
function checkModel(model: string, runs: ReadonlyMap<string, string>): ReadonlyMap<string, Verdict> {
  const file = join(model, 'model.json');
  const { id, parts } = JSON.parse(existsSync(file) ? readFileSync(file, 'utf8') : '{}') as {
    readonly id?: string;
    readonly parts?: readonly { readonly bytes: number; readonly sha256: string }[];
  };
  const digests = (parts ?? []).map(({ sha256 }) => sha256).join('\n');
  const megabytes = (parts ?? []).reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  return new Map(
    [...runs].map(([key, folder]) => {
      const said = readFileSync(join(folder, 'said'), 'utf8');
      const ok = said !== '' && said === (key.startsWith('bytes') ? digests : id);
      return [key, { ok, text: ok ? `${megabytes.toFixed(0)} MB as model.json says` : 'another model' }];
    }),
  );
}
