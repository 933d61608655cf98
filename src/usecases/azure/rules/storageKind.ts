import type { StorageAccount } from '../../../core/azure/destinations.ts';
import type { PlanNote } from '../../../core/azure/plan.ts';
import { type ExportFacts, problem } from './exportFacts.ts';

/** Exports append to blobs of standard accounts. */
export function storageKind({ destination }: ExportFacts): readonly PlanNote[] {
  const text = destination.kind === 'storage' ? storageProblem(destination.account) : undefined;
  return text === undefined ? [] : [problem(text)];
}

/** Why a storage account cannot be a destination, whatever the workspace; undefined where it can. */
export function storageProblem({ kind, sku, tier }: StorageAccount): string | undefined {
  const isPremium = (tier ?? sku).toLowerCase().startsWith('premium');
  if (isPremium) return 'The storage account is of the Premium tier, which export rules do not support.';
  if (kind === 'FileStorage')
    return 'The storage account holds file shares only, and export rules write blobs.';
  return undefined;
}
