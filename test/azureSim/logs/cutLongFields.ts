/** Bytes. Source: "Azure Monitor service limits", custom logs. */
const fieldLimit = 65_536;

/** A field that is longer than 64 KB is cut off, without a word. */
export function cutLongFields(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && Buffer.byteLength(value) > fieldLimit
        ? Buffer.from(value).subarray(0, fieldLimit).toString()
        : value,
    ]),
  );
}
