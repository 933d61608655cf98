import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Row = Readonly<Record<string, unknown>>;

/** The rows below a folder in the layout of an export, file by file; a line that is no JSON object never was a row. */
export async function* rowsOfExport(folder: string): AsyncGenerator<readonly Row[], void, void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
    yield lines.flatMap((line) => rowOf(line) ?? []);
  }
}

function rowOf(line: string): Row | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && 'TimeGenerated' in value
      ? (value as Row)
      : undefined;
  } catch {
    return undefined;
  }
}
