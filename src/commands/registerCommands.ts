import * as vscode from 'vscode';
import { showError, showPrecondition } from '../host/messages.ts';
import type { HostServices } from '../host/services.ts';
import { type CommandMap, commandIds } from './commandMap.ts';
import { runCommand } from './runCommand.ts';

const messages = { error: showError, precondition: showPrecondition };

/** Registers every command behind the one wrapper. */
export function registerCommands(commands: CommandMap, { logger }: HostServices): vscode.Disposable {
  const registered = commandIds.map((id) =>
    vscode.commands.registerCommand(id, (target: unknown) =>
      runCommand(id, commands[id], target, { logger, messages, now: () => performance.now() }),
    ),
  );
  return vscode.Disposable.from(...registered);
}
