/** Somebody whose accesses resemble the user's. */
interface Peer {
  readonly user: string;
  /** Cosine of the two users' affinity vectors, in [0.5, 1]. */
  readonly similarity: number;
  readonly touchesResource: boolean;
}

/** Why a triple is a finding, as data; `content/` turns it into a sentence. */
export interface Explanation {
  /** Nearest first, at most 10. */
  readonly peers: readonly Peer[];
  /** The other users who touched the resource in training, those first to whom it means most, at most 5, and how many there are. */
  readonly audience: readonly string[];
  readonly audienceSize: number;
  /** What the user touched in training, most frequent first, at most 5, and how many there are. */
  readonly usual: readonly string[];
  readonly usualSize: number;
  /** How many of the nearest peers touch the resource. */
  readonly peersTouching: number;
  /** Did the user touch the resource in training? A model that keeps no history reports such accesses too. */
  readonly usedBefore: boolean;
  /** First day of training on which the user, or anybody at the resource, was seen; NO_DAY where no day is known. */
  readonly userSince: number;
  readonly resourceSince: number;
}
