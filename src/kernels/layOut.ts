/** Something in the shared memory: its address and size, in bytes. */
export interface Place {
  readonly at: number;
  readonly bytes: number;
}

/** Gives places one after the other, from this address on; `end` is where the next one would be. */
export function layOut(from: number): {
  readonly place: (bytes: number) => Place;
  readonly end: () => number;
} {
  let at = align(from);
  return {
    place: (bytes) => {
      const start = at;
      at += align(bytes);
      return { at: start, bytes };
    },
    end: () => at,
  };
}

/** To whole cache lines: threads do not share one. */
export function align(bytes: number): number {
  return 64 * Math.ceil(bytes / 64);
}
