import * as vscode from 'vscode';
import { isActive } from '../host/jobRecord.ts';
import type { HostServices } from '../host/services.ts';
import type { CommandMap } from './commandMap.ts';
import { targetOf } from './target.ts';

export function jobCommands({
  jobs,
}: HostServices): Pick<CommandMap, 'byoml.job.cancel' | 'byoml.job.clear'> {
  return {
    'byoml.job.cancel': async (argument) => {
      const id = targetOf(argument).id ?? (await chooseJob(jobs));
      if (id !== undefined) jobs.cancel(id);
    },
    'byoml.job.clear': () => jobs.clear(),
  };
}

/** The only active job, or the one that the user picks. */
async function chooseJob(jobs: HostServices['jobs']): Promise<string | undefined> {
  const active = jobs.list().filter(isActive);
  if (active.length < 2) return active[0]?.id;
  const items = active.map(({ id, title, message }) => ({ label: title, description: message, id }));
  const placeHolder = vscode.l10n.t('Which job?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}
