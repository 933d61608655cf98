import { describe, expect, it } from 'vitest';
import type { ReadFolder } from '../../../src/host/workspaces.ts';
import type { DetectionNode } from '../../../src/views/detectionNode.ts';
import { detectionLook } from '../../../src/views/detectionLook.ts';
import { childNodes, rootNodes } from '../../../src/views/detectionNodes.ts';
import { detection, model, readFolder } from './support.ts';

/** The whole tree, each item as its label and description, indented. */
function drawn(folders: readonly ReadFolder[]): readonly string[] {
  const lines = (node: DetectionNode, depth: number): readonly string[] => {
    const { label, description } = detectionLook(node);
    const line = `${'  '.repeat(depth)}${label}${description === '' ? '' : ` | ${description}`}`;
    return [line, ...childNodes(node).flatMap((child) => lines(child, depth + 1))];
  };
  return rootNodes(folders).flatMap((node) => lines(node, 0));
}

function allNodes(nodes: readonly DetectionNode[]): readonly DetectionNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(childNodes(node))]);
}

describe('the Detections tree', () => {
  it('shows a detection with its models, runs and rules', () => {
    expect(drawn([readFolder(detection())])).toEqual([
      'shares | 35 findings · 5.0 a day',
      '  Models | 1',
      '    Until 2026-03-24 | in use · 24 days',
      '  Runs | 1',
      '    Until 2026-03-31 | 35 findings · 5.0 a day',
      '  Rules | 1',
      '    shares.kql',
    ]);
  });

  it('says how far a new detection is, without empty groups', () => {
    const fresh = detection({ models: [], runs: [], rules: [] });
    const trained = detection({ name: 'other', runs: [], rules: [] });
    expect(drawn([readFolder(fresh, trained)])).toEqual([
      'shares | not trained yet',
      'other | trained, not scored yet',
      '  Models | 1',
      '    Until 2026-03-24 | in use · 24 days',
    ]);
  });

  it('is empty, so that the welcome content shows, without byoml.yaml and without detections', () => {
    expect(drawn([{ name: 'w', path: '/w', summary: undefined }])).toEqual([]);
    expect(drawn([readFolder()])).toEqual([]);
    expect(drawn([])).toEqual([]);
  });

  it('groups by folder where several are open; one that is not ours is left out', () => {
    const folders = [
      { name: 'notes', path: '/notes', summary: undefined },
      { ...readFolder(detection({ models: [], runs: [], rules: [] })), name: 'soc' },
      { name: 'new', path: '/new', summary: { detections: [] } },
    ];
    expect(drawn(folders)).toEqual(['soc', '  shares | not trained yet', 'new | no detections yet']);
  });

  it('shows what is damaged in its place, and the rest beside it', () => {
    const damagedModel = {
      id: 'm',
      folder: '/w/detections/shares/models/m',
      active: false,
      problem: 'Damaged.',
    };
    const damagedRun = { id: 'r', folder: '/w/detections/shares/runs/r', problem: 'Damaged.' };
    const problem = '"/w/detections/shares/detection.yaml" is not valid YAML: a tab.';
    const folder: ReadFolder = {
      name: 'w',
      path: '/w',
      summary: {
        problem: '"/w/byoml.yaml" is not valid YAML: a tab.',
        detections: [detection({ problem, models: [model, damagedModel], runs: [damagedRun], rules: [] })],
      },
    };
    expect(drawn([folder])).toEqual([
      '"byoml.yaml" is not valid YAML: a tab.',
      'shares | damaged',
      '  "detection.yaml" is not valid YAML: a tab.',
      '  Models | 2',
      '    Until 2026-03-24 | in use · 24 days',
      '    m | damaged',
      '  Runs | 1',
      '    r | damaged',
    ]);
  });

  it('tells apart what ends on the same day', () => {
    const twin = { ...model, id: '20260324T2259Z-ffffffffffff', active: false };
    expect(drawn([readFolder(detection({ models: [model, twin], runs: [], rules: [] }))])).toContain(
      '    Until 2026-03-24 | 24 days · ffffffff',
    );
  });

  it('gives every item an id of its own', () => {
    const nodes = allNodes(rootNodes([readFolder(detection()), { ...readFolder(), name: 'v', path: '/v' }]));
    const ids = nodes.map((node) => detectionLook(node).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(9);
  });
});
