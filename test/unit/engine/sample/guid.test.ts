import { describe, expect, it } from 'vitest';
import { createDraw } from '../../../../src/engine/sample/draw.ts';
import { drawGuid } from '../../../../src/engine/sample/guid.ts';

describe('drawGuid', () => {
  it('writes random GUIDs of version 4, all different', () => {
    const draw = createDraw(1n, 'guid');
    const guids = Array.from({ length: 5000 }, () => drawGuid(draw));
    expect(new Set(guids).size).toBe(5000);
    for (const guid of guids) {
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
