import { join } from 'node:path';
import type { Contestant } from './contest.ts';

/** What a fit of ours is asked for. */
export interface OursSettings {
  readonly path: 'kernel' | 'exact' | 'typescript' | 'naive';
  readonly threads: number;
  readonly nonnegative: boolean;
  /** Start from sorted triples, so that building the index counts, too. */
  readonly fromTriples: boolean;
}

type What = Pick<Contestant, 'key' | 'about'> & Partial<Pick<Contestant, 'rounds' | 'goals'>>;

/** Where tools/bench.mjs puts the bundles. */
const bundle = (name: string): string => join('.cache', 'bench', `${name}.mjs`);

/** A fit of ours (or the naive loops) in a process of its own. */
export function ours(what: What, data: string, settings: OursSettings): Contestant {
  return bundled(what, 'oursRun', (out) => [data, out, JSON.stringify(settings)]);
}

/** A script of the benchmark in a process of its own. */
export function bundled(what: What, script: string, args: (out: string) => readonly string[]): Contestant {
  return {
    ...what,
    absent: () => undefined,
    command: (out) => ({ file: process.execPath, args: ['--expose-gc', bundle(script), ...args(out)] }),
  };
}

/** A command of the built command line; its time is the life of its process. */
export function byoml(
  what: What,
  args: (out: string) => readonly string[],
  env: Readonly<Record<string, string>> = {},
): Contestant {
  return {
    ...what,
    absent: () => undefined,
    command: (out) => ({
      file: process.execPath,
      args: ['--import', `./${bundle('onExit')}`, join('dist', 'cli.js'), ...args(out)],
      env: { BYOML_BENCH_OUT: out, ...env },
    }),
  };
}
