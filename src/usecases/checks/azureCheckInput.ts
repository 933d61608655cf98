import type { Place } from '../../core/azure/place.ts';

/** What an Azure check of a profile is given. */
export interface AzureCheckInput {
  /** The names of its checks start with it. */
  readonly title: string;
  readonly place: Place;
}
