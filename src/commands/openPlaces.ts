import type { HostServices } from '../host/services.ts';
import type { DetectionPlace } from './detectionPlace.ts';
import { requireDetections, requireNamed } from './requirements.ts';
import { targetOf } from './target.ts';

/** The detections that a command can work on. */
export interface OpenPlaces {
  readonly places: readonly DetectionPlace[];
  /** The one that the command was called on. */
  readonly named: DetectionPlace | undefined;
  /** The one to begin with. */
  readonly first: DetectionPlace;
  /** Is there nothing to choose? */
  readonly settled: boolean;
  /** Id of the model or run that the command was called on. */
  readonly id: string | undefined;
}

/** What there is to work on; throws where there is nothing, or not what the command was called on. */
export async function openPlaces(
  services: Pick<HostServices, 'workspaces'>,
  argument: unknown,
): Promise<OpenPlaces> {
  const target = targetOf(argument);
  const places = await requireDetections(services);
  const named = requireNamed(places, target);
  return {
    places,
    named,
    first: named ?? places[0],
    settled: named !== undefined || places.length === 1,
    id: target.id,
  };
}
