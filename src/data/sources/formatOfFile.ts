import { closeSync, openSync, readSync } from 'node:fs';
import { readable } from './readable.ts';
import { formatOfName, type SourceFile } from './sourceFile.ts';

/** As much of a file as may be space before its first object. */
const probe = 4096;

/** How a file that was named by the user is read: by its ending, else as JSON lines when it begins with an object. */
export function formatOfFile(
  path: string,
  absolute: string,
): Pick<SourceFile, 'format' | 'gzip'> | undefined {
  const byName = formatOfName(path);
  if (byName !== undefined) return byName;
  const beginning = readable(path, () => readBeginning(absolute));
  return /^\ufeff?\s*\{/.test(beginning) ? { format: 'json', gzip: false } : undefined;
}

function readBeginning(absolute: string): string {
  const file = openSync(absolute, 'r');
  try {
    const bytes = Buffer.alloc(probe);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, probe, 0));
  } finally {
    closeSync(file);
  }
}
