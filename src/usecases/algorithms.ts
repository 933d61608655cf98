import type { Algorithm } from '../core/algorithm.ts';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { Model } from '../core/model.ts';
import { accessAnomaly } from '../engine/accessAnomaly/accessAnomaly.ts';

const algorithms: readonly Algorithm[] = [accessAnomaly];

/** The algorithm of that id; throws `model.algorithm`. */
export function algorithmById(id: string): Algorithm {
  const algorithm = algorithms.find((candidate) => candidate.id === id);
  if (algorithm !== undefined) return algorithm;
  throw new ByomlError('model.algorithm', { id, known: algorithms.map((known) => known.id).join(', ') });
}

/** The algorithm that a model was trained with, in the version that its parts are of; throws `model.algorithm*`. */
export function algorithmOf(model: Model): Algorithm {
  const { id, version } = model.algorithm;
  const algorithm = algorithmById(id);
  if (algorithm.version === version) return algorithm;
  throw new ByomlError('model.algorithmVersion', { id, version, known: algorithm.version });
}
