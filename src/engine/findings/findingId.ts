import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8Encode } from '../../core/utf8.ts';

/**
 * The id of a finding, 32 hex digits: the same triple has the same id in every run, so that a row sent twice, or found
 * again tomorrow, is recognised. SHA-256 over the three names, each after its length in bytes (32 bit, little-endian),
 * which keeps ("ab", "c") apart from ("a", "bc"); the first 16 bytes are plenty for that.
 */
export function findingId(tenant: string, user: string, resource: string): string {
  const hash = sha256.create();
  for (const name of [tenant, user, resource]) {
    const bytes = utf8Encode(name);
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length, true);
    hash.update(length).update(bytes);
  }
  return bytesToHex(hash.digest().subarray(0, 16));
}
