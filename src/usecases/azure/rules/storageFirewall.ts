import type { PlanNote } from '../../../core/azure/plan.ts';
import { type ExportFacts, warning } from './exportFacts.ts';

/** A closed firewall keeps the export out unless it trusts Azure's own services; the rule is accepted all the same. */
export function storageFirewall({ destination }: ExportFacts): readonly PlanNote[] {
  if (destination.kind !== 'storage') return [];
  const { closed, trustedServices } = destination.account.firewall;
  if (!closed || trustedServices) return [];
  return [
    warning(
      'The firewall of the storage account keeps the export out: tick "Allow Azure services on the trusted services list to access this storage account", or no data arrive.',
    ),
  ];
}
