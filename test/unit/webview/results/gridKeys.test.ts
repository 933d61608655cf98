import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GridFocus, gridMove } from '../../../../webview/results/gridKeys.ts';

const size = { rows: 100, columns: 5, page: 20 };
const at = (row: number, column: number): GridFocus => ({ row, column });

describe('gridMove', () => {
  it.each([
    ['ArrowDown', false, at(3, -1), at(4, -1)],
    ['ArrowUp', false, at(3, 2), at(2, 2)],
    ['ArrowUp', false, at(0, -1), at(-1, 0)],
    ['ArrowUp', false, at(0, 3), at(-1, 3)],
    ['ArrowDown', false, at(99, -1), at(99, -1)],
    ['ArrowRight', false, at(3, -1), at(3, 0)],
    ['ArrowRight', false, at(3, 4), at(3, 4)],
    ['ArrowLeft', false, at(3, 0), at(3, -1)],
    ['ArrowLeft', false, at(3, -1), at(3, -1)],
    ['PageDown', false, at(3, -1), at(23, -1)],
    ['PageDown', false, at(90, 1), at(99, 1)],
    ['PageUp', false, at(3, -1), at(0, -1)],
    ['Home', false, at(50, -1), at(0, -1)],
    ['End', false, at(50, -1), at(99, -1)],
    ['Home', false, at(50, 3), at(50, 0)],
    ['End', false, at(50, 3), at(50, 4)],
    ['Home', true, at(50, 3), at(0, 3)],
    ['End', true, at(50, 3), at(99, 3)],
    ['ArrowRight', false, at(-1, 1), at(-1, 2)],
    ['ArrowLeft', false, at(-1, 0), at(-1, 0)],
    ['Home', false, at(-1, 3), at(-1, 0)],
    ['End', false, at(-1, 0), at(-1, 4)],
    ['End', true, at(-1, 0), at(99, -1)],
    ['ArrowDown', false, at(-1, 3), at(0, -1)],
    ['PageDown', false, at(-1, 3), at(20, -1)],
  ])('%s (control: %s) from %o goes to %o', (key, ctrl, from, to) => {
    expect(gridMove(from, { key, ctrl }, size)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    for (const key of ['Enter', ' ', 'Escape', 'Tab', 'a']) {
      expect(gridMove(at(3, -1), { key, ctrl: false }, size)).toBeUndefined();
      expect(gridMove(at(-1, 1), { key, ctrl: false }, size)).toBeUndefined();
    }
    expect(gridMove(at(-1, 1), { key: 'ArrowUp', ctrl: false }, size)).toBeUndefined();
  });

  it('stays with the headers where there are no rows', () => {
    const empty = { ...size, rows: 0 };
    for (const key of ['ArrowDown', 'PageDown']) {
      expect(gridMove(at(-1, 1), { key, ctrl: false }, empty)).toBeUndefined();
    }
  });

  it('never leaves the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    const presses = fc.array(fc.record({ key: fc.constantFrom(...keys), ctrl: fc.boolean() }));
    const sizes = fc.record({
      rows: fc.nat(50),
      columns: fc.integer({ min: 1, max: 9 }),
      page: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(sizes, presses, (any, moves) => {
        let focus = any.rows === 0 ? at(-1, 0) : at(0, -1);
        for (const press of moves) {
          focus = gridMove(focus, press, any) ?? focus;
          expect(focus.row).toBeGreaterThanOrEqual(-1);
          expect(focus.row).toBeLessThan(Math.max(any.rows, 1));
          expect(focus.column).toBeGreaterThanOrEqual(focus.row < 0 ? 0 : -1);
          expect(focus.column).toBeLessThan(any.columns);
        }
      }),
    );
  });
});
