import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { utf8Encode } from '../../core/utf8.ts';

/** Namespace of our rules; it never changes, or every rule would get a new identity. */
const namespace = '6b3ec1f0-5b0e-4f0c-9d0a-5f7c3e9a2d41';

/** The GUID of a detection's rule: the same for the same name, everywhere. */
export function ruleId(detection: string): string {
  return nameUuid(namespace, detection);
}

/** A name-based UUID of version 5 (RFC 9562, section 5.5). */
export function nameUuid(space: string, name: string): string {
  const digest = sha1(concatBytes(hexToBytes(space.replaceAll('-', '')), utf8Encode(name)));
  const bytes = digest.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
