import type { Algorithm } from '../../core/algorithm.ts';
import { accessAnomalyVersion, fitAccessAnomaly } from './fit.ts';
import { accessAnomalyParameters } from './parameters.ts';
import { scoreAccessAnomaly } from './score.ts';

/**
 * Anomalous resource access by collaborative filtering, as SynapseML's AccessAnomaly on Apache Spark does it: who touches
 * what is factorised, and a pair is the more anomalous the further its affinity lies below the tenant's mean.
 * In doubles with Spark's own solver and generator; `compat: true` equals SynapseML, the default isolates tenants and
 * takes the training data as history.
 */
export const accessAnomaly: Algorithm = {
  id: 'accessAnomaly',
  version: accessAnomalyVersion,
  needs: { columns: [], lookups: [] },
  parameters: (given) => ({ ...accessAnomalyParameters(given) }),
  fit: fitAccessAnomaly,
  score: scoreAccessAnomaly,
};
