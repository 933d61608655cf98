/** Characters at the end that stay, and length up to which a name stays whole. */
const tailLength = 14;
const short = 24;

/** A name in two parts, of which the first may be cut off at its end. */
export function splitName(name: string): { readonly head: string; readonly tail: string } {
  if (name.length <= short) return { head: name, tail: '' };
  const characters = Array.from(name);
  const cut = characters.length - tailLength;
  return { head: characters.slice(0, cut).join(''), tail: characters.slice(cut).join('') };
}
