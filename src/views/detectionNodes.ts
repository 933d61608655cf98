import { join } from 'node:path';
import type { DetectionSummary, ModelSummary } from '../core/workspaceSummary.ts';
import type { ReadFolder } from '../host/workspaces.ts';
import type { DetectionItemNode, DetectionNode, GroupNode } from './detectionNode.ts';
import { lastDayText } from './treeLabels.ts';

/** The tree's first level: detections, below their folder where several are open. A folder without `byoml.yaml` is left out. */
export function rootNodes(folders: readonly ReadFolder[]): readonly DetectionNode[] {
  const ours = folders.filter(({ summary }) => summary !== undefined);
  if (folders.length === 1) return ours.flatMap(folderChildren);
  return ours.map((summary) => ({ kind: 'folder', workspace: summary.path, path: summary.path, summary }));
}

/** What stands below a node. */
export function childNodes(node: DetectionNode): readonly DetectionNode[] {
  switch (node.kind) {
    case 'folder':
      return folderChildren(node.summary);
    case 'detection':
      return detectionChildren(node);
    case 'group':
      return groupChildren(node);
    case 'model':
    case 'run':
    case 'rule':
    case 'problem':
      return [];
  }
}

function folderChildren({ path: workspace, summary }: ReadFolder): readonly DetectionNode[] {
  if (summary === undefined) return [];
  const detections = summary.detections.map((detection) => detectionNode(workspace, detection));
  if (summary.problem === undefined) return detections;
  const path = join(workspace, 'byoml.yaml');
  return [{ kind: 'problem', workspace, path, problem: summary.problem }, ...detections];
}

function detectionNode(workspace: string, summary: DetectionSummary): DetectionItemNode {
  return { kind: 'detection', workspace, detection: summary.name, path: summary.folder, summary };
}

function detectionChildren({
  workspace,
  detection,
  path,
  summary,
}: DetectionItemNode): readonly DetectionNode[] {
  const groups = (['models', 'runs', 'rules'] as const)
    .filter((of) => summary[of].length > 0)
    .map((of): GroupNode => ({ kind: 'group', of, workspace, detection, path: join(path, of), summary }));
  if (summary.problem === undefined) return groups;
  const file = join(path, 'detection.yaml');
  return [{ kind: 'problem', workspace, detection, path: file, problem: summary.problem }, ...groups];
}

function groupChildren({ of, workspace, detection, summary }: GroupNode): readonly DetectionNode[] {
  const place = { workspace, detection };
  switch (of) {
    case 'models':
      return summary.models.map((model) => ({
        kind: 'model',
        ...place,
        id: model.id,
        path: model.folder,
        twin: hasTwin(model, summary.models),
        summary: model,
      }));
    case 'runs':
      return summary.runs.map((run) => ({
        kind: 'run',
        ...place,
        id: run.id,
        path: run.folder,
        twin: hasTwin(run, summary.runs),
        summary: run,
      }));
    case 'rules':
      return summary.rules.map((rule) => ({
        kind: 'rule',
        ...place,
        id: rule.name,
        path: rule.path,
        summary: rule,
      }));
  }
}

type Dated = Pick<ModelSummary, 'window'>;

function hasTwin({ window }: Dated, all: readonly Dated[]): boolean {
  const day = lastDayText(window);
  return all.filter((other) => lastDayText(other.window) === day).length > 1;
}
