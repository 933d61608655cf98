import * as vscode from 'vscode';
import { Precondition } from '../host/precondition.ts';
import type { HostServices } from '../host/services.ts';
import type { ReadFolder } from '../host/workspaces.ts';
import type { DetectionPlace } from './detectionPlace.ts';

/** Throws where the folder is not trusted: what its files say would be followed. */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new Precondition(
    vscode.l10n.t('This folder is not trusted, and this command follows what its files say.'),
    { label: vscode.l10n.t('Manage Trust'), command: 'workbench.trust.manage' },
  );
}

/** The open folders, at least one. */
export async function requireFolders({ workspaces }: HostServices): Promise<readonly ReadFolder[]> {
  const folders = await workspaces.list();
  if (folders.length > 0) return folders;
  throw new Precondition(vscode.l10n.t('Detections live in a folder, and none is open.'), {
    label: vscode.l10n.t('Open Folder'),
    command: 'workbench.action.files.openFolder',
  });
}

/** The detections of the open folders, at least one; those alone whose file can be read. */
export async function requireDetections(services: HostServices): Promise<readonly DetectionPlace[]> {
  const folders = await requireFolders(services);
  const all = folders.flatMap(({ path, summary }) =>
    (summary?.detections ?? []).map((detection) => ({ workspace: path, detection })),
  );
  const sound = all.filter(({ detection }) => detection.problem === undefined);
  if (sound.length > 0) return sound;
  const [broken] = all;
  if (broken === undefined) {
    throw new Precondition(vscode.l10n.t('There is no detection yet.'), {
      label: vscode.l10n.t('New Detection'),
      command: 'byoml.detection.create',
    });
  }
  throw new Precondition(broken.detection.problem ?? '', {
    label: vscode.l10n.t('Open File'),
    command: 'vscode.open',
    args: [vscode.Uri.joinPath(vscode.Uri.file(broken.detection.folder), 'detection.yaml')],
  });
}

/** Throws where the detection has no model. */
export function requireModel({ workspace, detection }: DetectionPlace): void {
  if (detection.models.some(({ active }) => active)) return;
  throw new Precondition(vscode.l10n.t('{0} has no model yet.', detection.name), {
    label: vscode.l10n.t('Train a Model'),
    command: 'byoml.model.train',
    args: [{ workspace, detection: detection.name }],
  });
}

/** Throws where the detection has no run. */
export function requireRun({ workspace, detection }: DetectionPlace): void {
  if (detection.runs.length > 0) return;
  throw new Precondition(vscode.l10n.t('{0} has no results yet.', detection.name), {
    label: vscode.l10n.t('Score Accesses'),
    command: 'byoml.run.score',
    args: [{ workspace, detection: detection.name }],
  });
}
