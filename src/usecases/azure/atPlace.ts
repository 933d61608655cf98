import type { Place } from '../../core/azure/place.ts';

/** Which place of which folder a use case is about. */
export interface AtPlace {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  /** Name of the profile; needed where `byoml.yaml` has several. */
  readonly profile?: string | undefined;
}

/** A place while it is chosen: a cloud, an identity, and as much as is known. */
export type PlaceSoFar = Partial<Place>;
