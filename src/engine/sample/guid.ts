import type { Draw } from './draw.ts';

const hex = Array.from({ length: 0x10000 }, (_, bits) => bits.toString(16).padStart(4, '0'));

/** A random GUID (version 4) in lower case. */
export function drawGuid(draw: Draw): string {
  const a = draw.uint32();
  const b = draw.uint32();
  const c = draw.uint32();
  const d = draw.uint32();
  const version = hex[0x4000 | (b & 0xfff)]!;
  const variant = hex[0x8000 | (c & 0x3fff)]!;
  return `${text32(a)}-${hex[b >>> 16]!}-${version}-${variant}-${hex[c >>> 16]!}${text32(d)}`;
}

function text32(bits: number): string {
  return hex[bits >>> 16]! + hex[bits & 0xffff]!;
}
