import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFileSystem } from '../../store/nodeFileSystem.ts';
import { isAbandoned } from '../../store/temporary.ts';
import type { Job } from '../job.ts';

/** `byoml-demo-<pid>-<random>`; what is kept has no process id in its name. */
const temporaryPattern = /^byoml-demo-(\d+)-[^-]+$/;

/** Milliseconds without a change after which a folder may be swept: where containers share it, process ids mean little. */
const quiet = 600_000;

/** Makes a folder for a demo in the system's temporary one, where it sweeps up after demos that were killed. */
export async function temporaryWorkspace(
  keep: boolean,
  { services }: Pick<Job, 'services'>,
): Promise<string> {
  const folder = tmpdir();
  for (const name of await readdir(folder).catch(() => [])) {
    await sweep(join(folder, name), name, services.now()).catch(() => undefined);
  }
  return mkdtemp(join(folder, keep ? 'byoml-demo-' : `byoml-demo-${nodeFileSystem.self.pid}-`));
}

async function sweep(path: string, name: string, now: number): Promise<void> {
  const [, pid] = temporaryPattern.exec(name) ?? [];
  if (pid === undefined || now - (await stat(path)).mtimeMs < quiet) return;
  if (await isAbandoned(path, Number(pid), nodeFileSystem)) await rm(path, { recursive: true, force: true });
}
