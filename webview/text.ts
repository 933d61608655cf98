/** A text of the page with `{0}`, `{1}` filled in. Every text that a reader sees passes through here, to be translated. */
export function t(english: string, ...args: readonly (string | number)[]): string {
  return english.replace(/\{(\d+)\}/g, (whole, place: string) => String(args[Number(place)] ?? whole));
}
