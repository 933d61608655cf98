import type { Json } from '../../core/model.ts';
import type { ParameterOptions } from './parameterOptions.ts';

/** The algorithm's parameters that the call names; where it is silent, the algorithm's own defaults hold. */
export function parametersOf(options: ParameterOptions): Readonly<Record<string, Json>> {
  const { rank, maxIter, reg, alpha, low, high, complementFactor, negScore, numBlocks } = options;
  const named: Readonly<Record<string, Json | undefined>> = {
    compat: options.compat ? true : undefined,
    implicit: options.explicit ? false : undefined,
    separateTenants: options.separateTenants ? true : undefined,
    seed: options.seed === undefined ? undefined : String(options.seed),
    ...{ rank, maxIter, reg, alpha, low, high, complementFactor, negScore, numBlocks },
  };
  const given: Record<string, Json> = {};
  for (const [name, value] of Object.entries(named)) if (value !== undefined) given[name] = value;
  return given;
}
