import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath as commandLineOf,
} from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installVsix } from './vscodeHost.mjs';

const launcher = join(import.meta.dirname, 'vscodeLauncher.mjs');

/** Whether the editor's server and a browser can stand in for a desktop on this machine. */
export const serverRunsHere = process.platform === 'linux' && process.arch === 'x64';

/** Whether windows can be opened: everywhere but on a Linux without a display. */
export const hasDesktop =
  process.platform !== 'linux' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;

/**
 * The VS Code that tests run in, as an executable: VSCODE_DESKTOP; on a Linux without a desktop the launcher; elsewhere
 * one that is downloaded to `cache` once: VSCODE_VERSION, or the newest.
 */
export async function testEditor(cache) {
  if (process.env.VSCODE_DESKTOP !== undefined) return process.env.VSCODE_DESKTOP;
  if (serverRunsHere && !hasDesktop) return launcher;
  return downloadAndUnzipVSCode({ cachePath: cache, version: process.env.VSCODE_VERSION ?? 'stable' });
}

/** Installs a VSIX into the folders that `editor` is then started with. */
export function installInto(editor, folders, vsix) {
  if (editor === launcher) {
    installVsix(folders, vsix);
    return;
  }
  const [command, ...rest] = commandLineOf(editor, { reuseMachineInstall: true });
  const { userData, extensions } = folders;
  const args = ['--user-data-dir', userData, '--extensions-dir', extensions, '--install-extension', vsix];
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(shell ? `"${command}"` : command, [...rest, ...args], {
    encoding: 'utf8',
    shell,
  });
  if (status !== 0) throw new Error(`${vsix} was not installed: ${stdout}${stderr}`);
}
