import type { DetectionSummary } from '../../../src/core/workspaceSummary.ts';
import type { ReadFolder } from '../../../src/host/workspaces.ts';

export function detection(name: string, more: Partial<DetectionSummary> = {}): DetectionSummary {
  const folder = `/w/detections/${name}`;
  return { name, folder, template: 'anomalous-resource-access', models: [], runs: [], rules: [], ...more };
}

export function folder(detections: readonly DetectionSummary[], problem?: string): ReadFolder {
  const summary = problem === undefined ? { detections } : { detections, problem };
  return { name: 'w', path: '/w', summary };
}

/** Services with these folders open. */
export function listed(...folders: readonly ReadFolder[]): {
  readonly workspaces: { list(): Promise<readonly ReadFolder[]> };
} {
  return { workspaces: { list: () => Promise.resolve(folders) } };
}
