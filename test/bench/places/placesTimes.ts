/** Milliseconds until something can be chosen from, and until all is there; a list that is shown when it is whole waits for `all`. */
export interface Waited {
  readonly first: number;
  readonly all: number;
  /** How many were found. */
  readonly found: number;
}

interface Lists {
  readonly subscriptions: Waited;
  readonly workspaces: Waited;
}

/** What one process measures: at first, and once more when its clients are loaded and it is signed in. */
export interface PlacesTimes {
  readonly cold: Lists;
  readonly warm: Lists;
}
