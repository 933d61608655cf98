import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** Tells where a folder of its own is before each test of a file, and removes it afterwards. */
export function inTemporaryFolder(tell: (folder: string) => void): void {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'byoml-usecase-'));
    tell(folder);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
}
