import type { DataWindow } from '../../../src/core/savedModel.ts';
import type { DetectionSummary } from '../../../src/core/workspaceSummary.ts';
import type { ReadFolder } from '../../../src/host/workspaces.ts';

/** A window of accesses between two times, given as ISO texts. */
export function dataWindow(first: string, last: string): DataWindow {
  return {
    firstTime: Date.parse(first) * 1000,
    lastTime: Date.parse(last) * 1000,
    triples: 1,
    tenants: 1,
    users: 1,
    resources: 1,
    account: { files: 1, bytes: 1, rows: 1, kept: 1, duplicates: 0, filtered: {}, malformed: {} },
  };
}

export const model = {
  id: '20260324T2259Z-0123456789ab',
  folder: '/w/detections/shares/models/20260324T2259Z-0123456789ab',
  active: true,
  algorithm: 'accessAnomaly',
  window: dataWindow('2026-03-01T00:10:00Z', '2026-03-24T22:59:00Z'),
};

export const run = {
  id: '20260331T2229Z-9315739cfdda',
  folder: '/w/detections/shares/runs/20260331T2229Z-9315739cfdda',
  modelId: model.id,
  findings: 35,
  window: dataWindow('2026-03-25T00:00:00Z', '2026-03-31T22:29:00Z'),
};

export const rule = { name: 'shares.kql', path: '/w/detections/shares/rules/shares.kql' };

export function detection(change: Partial<DetectionSummary> = {}): DetectionSummary {
  return {
    name: 'shares',
    folder: '/w/detections/shares',
    template: 'anomalous-resource-access',
    models: [model],
    runs: [run],
    rules: [rule],
    ...change,
  };
}

export function readFolder(...detections: readonly DetectionSummary[]): ReadFolder {
  return { name: 'w', path: '/w', summary: { detections } };
}
