import type { ExportDestination } from './exportRule.ts';

/** A storage account or an Event Hubs namespace that an export rule could send to. Names are text from outside. */
export interface FoundDestination {
  readonly kind: ExportDestination['kind'];
  /** ARM id. */
  readonly id: string;
  readonly name: string;
  readonly resourceGroup: string;
  readonly region: string;
  /** Why a rule of the place's workspace cannot send there, in words; undefined where it can. */
  readonly problem?: string | undefined;
}
