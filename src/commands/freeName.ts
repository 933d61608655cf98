/** `name`, or `name-2`, `name-3` and so on, whichever is not taken yet. */
export function freeName(name: string, taken: readonly string[]): string {
  const isTaken = new Set(taken);
  let free = name;
  for (let number = 2; isTaken.has(free); number++) free = `${name}-${number}`;
  return free;
}
