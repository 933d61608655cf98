import { t } from '@vscode/l10n';
import { join } from 'node:path';
import type { ModelSummary, RunListed } from '../core/workspaceSummary.ts';
import type {
  DetectionItemNode,
  DetectionNode,
  FolderNode,
  GroupNode,
  ModelNode,
  ProblemNode,
  RuleNode,
  RunNode,
} from './detectionNode.ts';
import type { ItemLook } from './itemLook.ts';
import {
  daysText,
  digestText,
  findingsText,
  joined,
  labelText,
  lastDayText,
  problemText,
  tooltipText,
  windowText,
} from './treeLabels.ts';

const broken = { name: 'warning', color: 'list.warningForeground' } as const;

/** How a node of the Detections view looks. */
export function detectionLook(node: DetectionNode): ItemLook {
  switch (node.kind) {
    case 'folder':
      return folderLook(node);
    case 'detection':
      return itemLook(node);
    case 'group':
      return groupLook(node);
    case 'model':
      return modelLook(node);
    case 'run':
      return runLook(node);
    case 'rule':
      return ruleLook(node);
    case 'problem':
      return problemLook(node);
  }
}

function folderLook({ kind, path, summary }: FolderNode): ItemLook {
  const none = summary.summary?.detections.length === 0 && summary.summary.problem === undefined;
  const description = none ? t('no detections yet') : '';
  const label = labelText(summary.name);
  return {
    id: `${kind}:${path}`,
    label,
    description,
    tooltip: tooltipText(path),
    icon: { name: 'root-folder' },
    children: none ? 'none' : 'expanded',
    capabilities: ['canBeRevealed'],
    spoken: joined(', ', t('Folder {0}', label), description),
  };
}

function itemLook({ kind, path, detection, summary }: DetectionItemNode): ItemLook {
  const { models, runs, problem, template } = summary;
  const works = problem === undefined;
  const hasModel = models.some((model) => model.active && model.problem === undefined);
  const state = works ? stateText(models, runs) : t('damaged');
  const label = labelText(detection);
  return {
    id: `${kind}:${path}`,
    label,
    description: state,
    tooltip: tooltipText(detection, template === '' ? '' : t('Template: {0}', template), problem ?? '', path),
    icon: works ? { name: 'shield' } : broken,
    // Also without any: the editor remembers an item that had no children as closed.
    children: 'expanded',
    capabilities: [
      ...(works ? ['canBeTrained'] : []),
      ...(works && hasModel ? ['canBeScored', 'canHaveRule'] : []),
      'canBeRevealed',
    ],
    spoken: joined(', ', t('Detection {0}', label), state),
  };
}

function stateText(models: readonly ModelSummary[], runs: readonly RunListed[]): string {
  if (models.length === 0) return t('not trained yet');
  const latest = runs[0];
  return latest === undefined ? t('trained, not scored yet') : findingsText(latest);
}

function groupLook({ of, path, summary }: GroupNode): ItemLook {
  const label = { models: t('Models'), runs: t('Runs'), rules: t('Rules') }[of];
  const count = String(summary[of].length);
  return {
    id: `${of}:${path}`,
    label,
    description: count,
    tooltip: '',
    icon: { name: { models: 'circuit-board', runs: 'pulse', rules: 'law' }[of] },
    children: 'expanded',
    capabilities: ['canBeRevealed'],
    spoken: joined(', ', label, count),
  };
}

function modelLook({ kind, path, id, twin, summary }: ModelNode): ItemLook {
  const { active, algorithm, window, problem } = summary;
  const label = lastDayText(window);
  const use = active ? t('in use') : '';
  const works = problem === undefined;
  return {
    id: `${kind}:${path}`,
    label: label === '' ? labelText(id) : t('Until {0}', label),
    description: works ? joined(' · ', use, daysText(window), twin ? digestText(id) : '') : t('damaged'),
    tooltip: tooltipText(
      t('Model {0}', id),
      active ? t('In use: it scores, and rules are made from it.') : '',
      algorithm === undefined ? '' : t('Algorithm: {0}', algorithm),
      window === undefined ? '' : t('Learned from {0}', windowText(window)),
      problem ?? '',
    ),
    icon: modelIcon(works, active),
    children: 'none',
    capabilities: [...(works ? ['canBeScored'] : []), 'canBeRevealed'],
    spoken: joined(', ', t('Model {0}', labelText(id)), use, works ? windowText(window) : t('damaged')),
    opens: works
      ? { what: 'markdown', path: join(path, 'card.md') }
      : { what: 'text', path: join(path, 'model.json') },
  };
}

function modelIcon(works: boolean, active: boolean): ItemLook['icon'] {
  if (!works) return broken;
  return active ? { name: 'pass-filled', color: 'testing.iconPassed' } : { name: 'circle-large-outline' };
}

function runLook({ kind, path, id, twin, summary }: RunNode): ItemLook {
  const { modelId, window, problem } = summary;
  const day = lastDayText(window);
  const works = problem === undefined;
  const result = works ? findingsText(summary) : t('damaged');
  return {
    id: `${kind}:${path}`,
    label: day === '' ? labelText(id) : t('Until {0}', day),
    description: joined(' · ', result, works && twin ? digestText(id) : ''),
    tooltip: tooltipText(
      t('Run {0}', id),
      result,
      window === undefined ? '' : t('Scored {0}', windowText(window)),
      modelId === undefined ? '' : t('With model {0}', modelId),
      problem ?? '',
    ),
    icon: works ? { name: 'graph' } : broken,
    children: 'none',
    capabilities: [...(works ? ['canBeOpened'] : []), 'canBeRevealed'],
    spoken: joined(', ', t('Run {0}', labelText(id)), result, windowText(window)),
    opens: works ? { what: 'run' } : { what: 'text', path: join(path, 'run.json') },
  };
}

function ruleLook({ kind, path, id }: RuleNode): ItemLook {
  const label = labelText(id);
  return {
    id: `${kind}:${path}`,
    label,
    description: '',
    tooltip: tooltipText(path),
    icon: { name: 'file-code' },
    children: 'none',
    capabilities: ['canBeRevealed'],
    spoken: t('Rule {0}', label),
    opens: { what: 'text', path },
  };
}

function problemLook({ kind, path, problem }: ProblemNode): ItemLook {
  const label = problemText(problem, path);
  return {
    id: `${kind}:${path}`,
    label,
    description: '',
    tooltip: tooltipText(problem, path),
    icon: { name: 'error', color: 'list.errorForeground' },
    children: 'none',
    capabilities: [],
    spoken: t('Problem: {0}', label),
    opens: { what: 'text', path },
  };
}
