import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contestant } from './contest.ts';

const hint = 'npm run bench -- --install';
const environment = join('.cache', 'bench', 'venv');

/** Python packages of the peers; Spark's and SynapseML's versions are those that the reference results were made with. */
export const peerPackages = [
  'implicit==0.7.3',
  'numpy==1.26.4',
  'pandas==2.2.3',
  'pyarrow==17.0.0',
  'pyspark==3.5.5',
  'synapseml==1.1.3',
] as const;

/** Java versions that this Spark runs on. */
const javaVersions = [17, 11, 8];

/** A contestant that is a script of test/bench/peers, given a data folder, the folder for results, and its settings. */
export function peer(
  what: Pick<Contestant, 'key' | 'about'> & Partial<Pick<Contestant, 'rounds'>>,
  script: 'implicitAls' | 'sparkAls' | 'accessAnomaly',
  data: string,
  settings: Readonly<Record<string, unknown>>,
): Contestant {
  const needsJava = script !== 'implicitAls';
  return {
    ...what,
    absent: () => missing(needsJava),
    command: (out) => ({
      file: python(),
      args: [join('test', 'bench', 'peers', `${script}.py`), data, out, JSON.stringify(settings)],
      env: {
        ...{ OMP_NUM_THREADS: '2', OPENBLAS_NUM_THREADS: '1', PYTHONHASHSEED: '0' },
        ...{ PYSPARK_PYTHON: resolve(python()), SPARK_LOCAL_IP: '127.0.0.1' },
        ...(needsJava ? { JAVA_HOME: javaHome() ?? '' } : {}),
      },
    }),
  };
}

/** Makes the Python environment of the peers in .cache. */
export function installPeers(): boolean {
  const run = (file: string, args: readonly string[]): boolean =>
    spawnSync(file, args, { stdio: 'inherit' }).status === 0;
  const base = process.platform === 'win32' ? 'python' : 'python3';
  return (
    run(base, ['-m', 'venv', environment]) && run(python(), ['-m', 'pip', 'install', '-q', ...peerPackages])
  );
}

function missing(needsJava: boolean): string | undefined {
  if (!existsSync(python())) return `not installed (${hint})`;
  if (needsJava && javaHome() === undefined) return `no Java ${javaVersions.join(', ')} (set JAVA_HOME)`;
  return undefined;
}

function python(): string {
  const windows = process.platform === 'win32';
  return windows ? join(environment, 'Scripts', 'python.exe') : join(environment, 'bin', 'python');
}

/** JAVA_HOME where its version fits, else one of those that are installed. */
function javaHome(): string | undefined {
  const installed = '/usr/lib/jvm';
  const found = existsSync(installed) ? readdirSync(installed).map((name) => join(installed, name)) : [];
  const homes = [process.env['JAVA_HOME'] ?? '', ...found].filter((home) =>
    existsSync(join(home, 'bin', 'java')),
  );
  return javaVersions.flatMap((version) => homes.filter((home) => javaVersion(home) === version))[0];
}

function javaVersion(home: string): number {
  const { stderr } = spawnSync(join(home, 'bin', 'java'), ['-version'], { encoding: 'utf8' });
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(stderr) ?? [];
  return Number(major === '1' ? minor : major);
}
