import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A folder for SynapseML to load, and what it is to score. */
export interface SynapsemlRequest {
  readonly model: string;
  readonly rows: readonly (readonly [tenant: string, user: string, resource: string])[];
  /** Folder to save the loaded model to. */
  readonly again?: string;
}

export interface SynapsemlAnswer {
  readonly columns: readonly string[];
  readonly output: string;
  /** In the order of the rows; null for none. */
  readonly scores: readonly (number | 'Infinity' | null)[];
}

const script = fileURLToPath(new URL('../synapseml.py', import.meta.url));

/** What SynapseML's own loader makes of folders; one Spark for all of them. */
export async function askSynapseml(
  python: string,
  folder: string,
  requests: readonly SynapsemlRequest[],
): Promise<readonly SynapsemlAnswer[]> {
  const [question, answer] = [join(folder, 'question.json'), join(folder, 'answer.json')];
  writeFileSync(question, JSON.stringify(requests));
  await promisify(execFile)(python, [script, 'answer', question, answer], {
    cwd: folder,
    // Spark's own start-up scripts are looked for beside this Python first.
    env: { ...process.env, PYTHONHASHSEED: '0', PATH: `${dirname(python)}:${process.env['PATH'] ?? ''}` },
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(readFileSync(answer, 'utf8')) as SynapsemlAnswer[];
}
