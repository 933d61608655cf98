/** Gives a text's bytes a number. */
export type Intern = (text: Uint8Array) => number;

/** The numbers of `count` texts in PLAIN, each behind its length. Throws a plain Error. */
export function plainTexts(bytes: Uint8Array, start: number, count: number, intern: Intern): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ids = new Uint32Array(count);
  let at = start;
  for (let i = 0; i < count; i++) {
    const end = at + 4 + view.getUint32(at, true);
    if (end > bytes.length) throw new Error('a text goes past the end of its page');
    ids[i] = intern(bytes.subarray(at + 4, end));
    at = end;
  }
  return ids;
}
