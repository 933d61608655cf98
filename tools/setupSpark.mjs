#!/usr/bin/env node
// Puts Apache Spark and SynapseML (Python packages; no jar is needed) into a cache folder, once for each list of them, and
// prints the Python that has them. Needs Java 17 and Python 3.9 to 3.12 with venv. Two at once do no harm.
//   SPARK_RUNTIME_CACHE  the parent folder (default .cache/spark)
//   PYTHON               the Python to start from (default python3)
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const requirements = join(import.meta.dirname, 'spark-runtime', 'requirements.txt');

try {
  console.log(ensureSpark());
} catch (error) {
  console.error(`Spark for the tests cannot be set up: ${error.message}`);
  process.exitCode = 1;
}

function ensureSpark() {
  const java = process.env.JAVA_HOME === undefined ? 'java' : join(process.env.JAVA_HOME, 'bin', 'java');
  if (spawnSync(java, ['-version']).status !== 0) throw new Error('Java 17 is missing.');
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const cache = process.env.SPARK_RUNTIME_CACHE ?? join(import.meta.dirname, '..', '.cache', 'spark');
  const ready = join(cache, digest);
  if (!existsSync(ready)) install(ready);
  return pythonIn(ready);
}

function install(ready) {
  const mine = `${ready}.${process.pid}`;
  try {
    run(process.env.PYTHON ?? 'python3', ['-m', 'venv', mine]);
    run(pythonIn(mine), ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', requirements]);
    renameSync(mine, ready);
  } catch (error) {
    // Somebody else may have been first.
    if (!existsSync(ready)) throw error;
  } finally {
    rmSync(mine, { recursive: true, force: true });
  }
}

function pythonIn(folder) {
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}

function run(command, args) {
  const { status, signal, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Error(
      `${command} ${args.slice(0, 3).join(' ')} failed (${error?.message ?? status ?? signal}).`,
    );
}
