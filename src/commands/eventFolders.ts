import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Enough for a list to choose from. */
const most = 20;

const rows = /\.(jsonl|ndjson|csv|parquet)(\.gz)?$/;

/**
 * The folders of a workspace, one or two levels deep, that seem to hold events, as detection.yaml names them. A guess, to
 * be offered: what it misses can still be chosen.
 */
export async function eventFolders(workspace: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const folder of await foldersIn(workspace)) {
    if (isContainer(folder)) found.push(folder);
    else found.push(...(await inside(join(workspace, folder))).map((name) => joined(folder, name)));
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

/** Containers in a folder, or the folder itself (an empty name) where files with rows lie in it. */
async function inside(folder: string): Promise<readonly string[]> {
  const entries = await entriesOf(folder);
  const containers = entries.filter((entry) => entry.isDirectory() && isContainer(entry.name));
  if (containers.length > 0) return containers.map(({ name }) => name).sort();
  return entries.some((entry) => entry.isFile() && rows.test(entry.name)) ? [''] : [];
}

/** A container of Log Analytics data export is called `am-` and the name of a table. */
function isContainer(name: string): boolean {
  return name.startsWith('am-');
}

function joined(folder: string, name: string): string {
  return name === '' ? folder : `${folder}/${name}`;
}

/** Our own files and hidden ones are no events. */
async function foldersIn(workspace: string): Promise<readonly string[]> {
  const others = new Set(['detections', 'node_modules']);
  return (await entriesOf(workspace))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !others.has(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Nothing for a folder that cannot be read: it cannot be offered. */
async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []);
}
