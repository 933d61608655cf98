import { t } from '@vscode/l10n';
import { join } from 'node:path';
import { Precondition } from '../host/precondition.ts';
import type { ReadFolder, Workspaces } from '../host/workspaces.ts';
import type { DetectionPlace } from './detectionPlace.ts';
import type { Target } from './target.ts';

interface Listed {
  readonly workspaces: Pick<Workspaces, 'list'>;
}

type AtLeastOne<Item> = readonly [Item, ...Item[]];

/** Throws where the folder is not trusted: what its files say would be followed. */
export function requireTrust(isTrusted: boolean): void {
  if (isTrusted) return;
  throw new Precondition(t('This folder is not trusted, and this command follows what its files say.'), {
    label: t('Manage Trust'),
    command: 'workbench.trust.manage',
  });
}

/** The open folders, at least one. */
export async function requireFolders({ workspaces }: Listed): Promise<AtLeastOne<ReadFolder>> {
  const [first, ...others] = await workspaces.list();
  if (first !== undefined) return [first, ...others];
  throw new Precondition(t('Detections live in a folder, and none is open.'), {
    label: t('Open Folder'),
    command: 'workbench.action.files.openFolder',
  });
}

/** The detections of the open folders, at least one; those alone whose file can be read. */
export async function requireDetections(services: Listed): Promise<AtLeastOne<DetectionPlace>> {
  const folders = await requireFolders(services);
  const all = folders.flatMap(({ path, summary }) =>
    (summary?.detections ?? []).map((detection) => ({ workspace: path, detection })),
  );
  const [first, ...others] = all.filter(({ detection }) => detection.problem === undefined);
  if (first !== undefined) return [first, ...others];
  throw noDetection(folders, all);
}

/** Where there is a file that cannot be read, it is the first thing to mend. */
function noDetection(folders: readonly ReadFolder[], broken: readonly DetectionPlace[]): Precondition {
  const label = t('Open File');
  const [place] = broken;
  if (place?.detection.problem !== undefined) {
    return new Precondition(place.detection.problem, { label, file: fileOf(place) });
  }
  const folder = folders.find(({ summary }) => summary?.problem !== undefined);
  if (folder?.summary?.problem !== undefined) {
    return new Precondition(folder.summary.problem, { label, file: join(folder.path, 'byoml.yaml') });
  }
  return new Precondition(t('There is no detection yet.'), {
    label: t('New Detection'),
    command: 'byoml.detection.create',
  });
}

/** The detection that a command was called on; undefined where it was called on none. Throws where it is gone. */
export function requireNamed(
  places: readonly DetectionPlace[],
  { workspace, detection }: Target,
): DetectionPlace | undefined {
  if (detection === undefined) return undefined;
  const named = places.find((place) => place.workspace === workspace && place.detection.name === detection);
  if (named !== undefined) return named;
  throw new Precondition(t('The detection {0} is no longer there, or its file is damaged.', detection), {
    label: t('Refresh'),
    command: 'byoml.views.refresh',
  });
}

/** Throws where the detection has no model. */
export function requireModel({ workspace, detection }: DetectionPlace): void {
  if (detection.models.some(({ active }) => active)) return;
  throw new Precondition(t('{0} has no model yet.', detection.name), {
    label: t('Train a Model'),
    command: 'byoml.model.train',
    args: [{ workspace, detection: detection.name }],
  });
}

/** Throws where the detection has no run. */
export function requireRun({ workspace, detection }: DetectionPlace): void {
  if (detection.runs.length > 0) return;
  throw new Precondition(t('{0} has no results yet.', detection.name), {
    label: t('Score Accesses'),
    command: 'byoml.run.score',
    args: [{ workspace, detection: detection.name }],
  });
}

/** `detection.yaml` of a detection. */
export function fileOf({ detection }: DetectionPlace): string {
  return join(detection.folder, 'detection.yaml');
}
