import type { SavedModel } from '../../core/savedModel.ts';
import { jsonTime } from './words.ts';

/** What `--json` says of a model: all but the numbers of its parts, times as ISO 8601. */
export function modelJson({ id, model, about }: SavedModel, path: string): object {
  const { source, likelihood, window, threshold, kernel } = about;
  const { algorithm, parameters, tenants } = model;
  const times = { firstTime: jsonTime(window.firstTime), lastTime: jsonTime(window.lastTime) };
  return {
    ...{ id, path, algorithm, parameters, kernel, source, likelihood },
    window: { ...window, ...times },
    threshold: threshold ?? null,
    tenants,
    parts: Object.fromEntries(Object.entries(model.parts).map(([name, { rows }]) => [name, { rows }])),
  };
}
