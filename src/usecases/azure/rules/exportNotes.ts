import type { PlanNote } from '../../../core/azure/plan.ts';
import { activeLimit } from './activeLimit.ts';
import { destinationOnce } from './destinationOnce.ts';
import { destinationThere } from './destinationThere.ts';
import type { ExportCheck, ExportFacts } from './exportFacts.ts';
import { hubs } from './hubs.ts';
import { insights } from './insights.ts';
import { sameRegion } from './sameRegion.ts';
import { storageFirewall } from './storageFirewall.ts';
import { storageKind } from './storageKind.ts';
import { tables } from './tables.ts';
import { whatFlows } from './whatFlows.ts';

/** Everything that the service demands of a rule, and what it does not say. */
const checks: readonly ExportCheck[] = [
  tables,
  destinationThere,
  destinationOnce,
  sameRegion,
  storageKind,
  hubs,
  activeLimit,
  insights,
  storageFirewall,
  whatFlows,
];

/** What has to be known of a rule before the service is asked. */
export function exportNotes(facts: ExportFacts): readonly PlanNote[] {
  return checks.flatMap((check) => check(facts));
}
