const encoder = new TextEncoder();
// "ignoreBOM" means: leave it in the text. A name that begins with U+FEFF must keep it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-8 of a text; a lone surrogate becomes U+FFFD. */
export function utf8Encode(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Text of UTF-8 bytes; what is not UTF-8 becomes U+FFFD, as in a TextDecoder. A leading U+FEFF is kept. */
export function utf8Decode(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Order of two byte strings: negative, zero or positive. This is Spark's string order (code points), not JavaScript's. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return compareRanges(a, 0, a.length, b, 0, b.length);
}

/** The same of `a[startA .. endA]` and `b[startB .. endB]`, without a view of either. */
export function compareRanges(
  a: Uint8Array,
  startA: number,
  endA: number,
  b: Uint8Array,
  startB: number,
  endB: number,
): number {
  const [lengthA, lengthB] = [endA - startA, endB - startB];
  const common = Math.min(lengthA, lengthB);
  for (let i = 0; i < common; i++) {
    const difference = a[startA + i]! - b[startB + i]!;
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}
