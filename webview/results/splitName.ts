/** A name up to this length stays whole; of a longer one as much stays at its end, at most. */
const short = 24;
const longestTail = 18;
const usualTail = 12;

/** A name in two parts, of which the first may be cut off at its end. The second begins with a separator, if one is near. */
export function splitName(name: string): { readonly head: string; readonly tail: string } {
  if (name.length <= short) return { head: name, tail: '' };
  const characters = Array.from(name);
  const separator = characters.findLastIndex((character) => separators.has(character));
  const length = characters.length - separator;
  const start = characters.length - (length <= longestTail ? length : usualTail);
  // A space would stand beside the ellipsis.
  const cut = characters[start] === ' ' ? start + 1 : start;
  return { head: characters.slice(0, cut).join(''), tail: characters.slice(cut).join('') };
}

const separators: ReadonlySet<string> = new Set(['\\', '/', '@', ':']);
