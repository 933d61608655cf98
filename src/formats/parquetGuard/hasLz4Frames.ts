/** Do Hadoop's frames, each a size uncompressed, a size compressed and so many bytes, fill the bytes? */
export function hasLz4Frames(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  while (offset + 8 <= bytes.length) offset += 8 + view.getUint32(offset + 4);
  return offset === bytes.length;
}
