import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandFiles } from '../../../src/host/commandFiles.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "byoml it's $HOME `x` "));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('commandFiles', () => {
  it.skipIf(process.platform === 'win32')(
    'runs the script with its arguments, whatever its folder is called',
    () => {
      const script = join(folder, 'cli.js');
      writeFileSync(script, 'console.log(process.env.ELECTRON_RUN_AS_NODE, ...process.argv.slice(2))');
      const command = join(folder, 'byoml');
      writeFileSync(command, commandFiles(process.execPath, script)['byoml'] ?? '');
      chmodSync(command, 0o755);
      const { stdout } = spawnSync(command, ['train', 'a b', '$HOME'], { encoding: 'utf8' });
      expect(stdout).toBe('1 train a b $HOME\n');
    },
  );

  it('writes a batch file with line ends and percent signs as Windows wants them', () => {
    const { 'byoml.cmd': text = '' } = commandFiles('C:\\100%\\node.exe', 'C:\\x\\cli.js');
    expect(text).toContain('"C:\\100%%\\node.exe" "C:\\x\\cli.js" %*\r\n');
    expect(text).toContain('set ELECTRON_RUN_AS_NODE=1\r\n');
  });
});
