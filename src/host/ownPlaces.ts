/** File, line and column of a stack's frames in our own files, without the folders before them. */
export function ownPlaces(stack: string): readonly string[] {
  return [...stack.matchAll(/[\\/](dist[\\/](?:[\w-]+[\\/])*[\w-]+\.js:\d+:\d+)/g)].map(
    ([, place]) => place ?? '',
  );
}
