import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import * as vscode from 'vscode';
import { commandFiles } from './commandFiles.ts';

/** Makes `byoml` a command of the editor's terminals, now and after a restart. Gives the folder that holds it. */
export async function installCommand(extension: vscode.ExtensionContext): Promise<string> {
  const folder = join(extension.globalStorageUri.fsPath, 'bin');
  await writeCommand(extension, folder);
  const variables = extension.environmentVariableCollection;
  variables.description = vscode.l10n.t('Makes `byoml` a command');
  variables.prepend('PATH', `${folder}${delimiter}`);
  return folder;
}

/** After an update of the extension or the editor the command points to the old one; where it is installed, it follows. */
export async function followCommand(extension: vscode.ExtensionContext): Promise<void> {
  const folder = join(extension.globalStorageUri.fsPath, 'bin');
  if (extension.environmentVariableCollection.get('PATH') !== undefined)
    await writeCommand(extension, folder);
}

async function writeCommand(extension: vscode.ExtensionContext, folder: string): Promise<void> {
  const script = extension.asAbsolutePath(join('dist', 'cli.js'));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(commandFiles(process.execPath, script))) {
    const path = join(folder, name);
    const standing = await readFile(path, 'utf8').catch(() => undefined);
    if (standing !== text) await writeFile(path, text);
    await chmod(path, 0o755);
  }
}
