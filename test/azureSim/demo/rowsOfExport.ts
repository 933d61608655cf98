import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

type Row = Readonly<Record<string, unknown>>;

/** The rows below a folder in the layout of an export, file by file; a line that is no JSON object never was a row. */
export async function* rowsOfExport(folder: string): AsyncGenerator<readonly Row[], void, void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    yield lines.map(rowOf).filter((each) => each !== undefined);
  }
}

const row = z.looseObject({ TimeGenerated: z.string() });

function rowOf(line: string): Row | undefined {
  try {
    return row.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
