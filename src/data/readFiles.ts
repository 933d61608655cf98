import type { Pacer } from './pacer.ts';
import type { ReadOptions } from './readOptions.ts';
import type { SourceReader } from './rows/sourceReader.ts';
import type { SourceFile } from './sources/sourceFile.ts';

/**
 * Reads files one after the other, in their order, and stops for a moment every few milliseconds: then other work gets
 * its turn, and whoever iterates may take what was read. Reports how far it is, in hundredths of the bytes on disk.
 */
export async function* readFiles(
  files: readonly SourceFile[],
  reader: SourceReader,
  pacer: Pacer,
  progress: ReadOptions['progress'],
): AsyncGenerator<void, void> {
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  let reported = -1;
  const report = (used: number): void => {
    const step = all === 0 ? 100 : Math.min(100, Math.floor((100 * (before + used)) / all));
    if (step === reported) return;
    reported = step;
    progress({ step, of: 100, message: 'Reading events' });
  };
  for (const file of files) {
    report(0);
    for await (const used of reader.read(file)) {
      report(used);
      await pacer.pause();
      yield;
    }
    before += file.bytes;
    yield;
  }
  report(0);
}

/** Reads them all, for what the reader does with each row. */
export async function readAllFiles(...reading: Parameters<typeof readFiles>): Promise<void> {
  const steps = readFiles(...reading);
  while ((await steps.next()).done !== true);
}
