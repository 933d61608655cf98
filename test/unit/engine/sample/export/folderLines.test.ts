import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDraw } from '../../../../../src/engine/sample/draw.ts';
import { drawFolderLines } from '../../../../../src/engine/sample/export/folderLines.ts';

it('loses no line, whatever comes late or twice', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 32n }), fc.integer({ min: 1, max: 400 }), (seed, size) => {
      const lines = Array.from({ length: size }, (_, index) => `line ${index}`);
      const { first, second } = drawFolderLines(createDraw(seed, 'lines'), lines);
      expect(new Set([...first, ...second])).toEqual(new Set(lines));
      expect(first.length).toBeGreaterThan(0);
    }),
  );
});
