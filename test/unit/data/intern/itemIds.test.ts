import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Encode } from '../../../../src/core/utf8.ts';
import { ItemIds } from '../../../../src/data/intern/itemIds.ts';

const nil = '00000000-0000-0000-0000-000000000000';
const one = '00000000-0000-0000-0000-000000000001';
const guid = fc.oneof(fc.uuid(), fc.constantFrom(nil, one));
const id = fc.oneof(
  guid,
  guid.map((text) => text.toUpperCase()),
  guid.map((text) => text.replaceAll('-', '')),
  guid.map((text) => text.replace('-', '_')),
  fc.constantFrom('', '1', 'x'.repeat(36), 'g'.repeat(8)),
);

describe('ItemIds', () => {
  it('is an exact set of texts, GUIDs or not', () => {
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), (texts) => {
        const ids = new ItemIds();
        const known = new Set<string>();
        for (const text of [...texts, ...texts]) {
          expect(ids.add(text)).toBe(!known.has(text));
          known.add(text);
        }
      }),
    );
  });

  it('takes GUIDs from bytes, and only GUIDs', () => {
    const ids = new ItemIds();
    const bytes = utf8Encode(`"${one}"`);
    expect(ids.addGuid(bytes, 0, bytes.length)).toBeUndefined();
    expect(ids.addGuid(bytes, 1, bytes.length - 1)).toBe(true);
    expect(ids.addGuid(bytes, 1, bytes.length - 1)).toBe(false);
    expect(ids.add(one)).toBe(false);
    expect(ids.addGuid(utf8Encode(one.toUpperCase().replace('1', 'A')), 0, 36)).toBeUndefined();
  });

  it('grows', () => {
    const ids = new ItemIds();
    const name = (i: number): string => `${i.toString(16).padStart(8, '0')}-0000-0000-0000-000000000000`;
    for (let i = 0; i < 50_000; i++) expect(ids.add(name(i))).toBe(true);
    for (let i = 0; i < 50_000; i += 7) expect(ids.add(name(i))).toBe(false);
  });
});
