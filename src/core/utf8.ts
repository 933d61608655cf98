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
  const common = Math.min(a.length, b.length);
  for (let i = 0; i < common; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
