import * as vscode from 'vscode';
import { isActive } from './jobRecord.ts';
import type { Jobs } from './jobs.ts';

/** Keeps the context key that says whether there is a job to cancel. It is set when that changes, not at every step of a job. */
export function followJobs(jobs: Jobs): vscode.Disposable {
  let known = false;
  const following = jobs.onDidChange(() => {
    const active = jobs.list().some(isActive);
    if (active === known) return;
    known = active;
    void vscode.commands.executeCommand('setContext', 'byoml.jobActive', active);
  });
  return vscode.Disposable.from(following);
}
