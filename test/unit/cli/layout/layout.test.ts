import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, clipMiddle } from '../../../../src/cli/layout/clip.ts';
import { columns } from '../../../../src/cli/layout/columns.ts';
import { displayWidth } from '../../../../src/cli/layout/displayWidth.ts';
import { pageOn } from '../../../../src/cli/layout/page.ts';
import { printable } from '../../../../src/cli/layout/printable.ts';
import { wrap } from '../../../../src/cli/layout/wrap.ts';
import { fakeTerminal } from '../support/fakeTerminal.ts';

const anyText = fc.string({ unit: 'grapheme' });
const page = pageOn(fakeTerminal({ columns: 60 }).out, {});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['日本語', 6],
    ['e\u0301', 1],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['한글', 4],
    ['\u200d', 0],
    ['ＡＢ', 4],
  ])('of %j is %d', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('clip and wrap', () => {
  it('clip never exceeds the width and keeps what fits', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        expect(displayWidth(clip(text, width))).toBeLessThanOrEqual(width);
        expect(displayWidth(clipMiddle(text, width))).toBeLessThanOrEqual(width);
        if (displayWidth(text) > width) return;
        expect(clip(text, width)).toBe(text);
        expect(clipMiddle(text, width)).toBe(text);
      }),
    );
  });

  it('clipMiddle keeps both ends', () => {
    expect(clipMiddle('\\\\home01.contoso.example\\chen.bianchi$', 21)).toBe('\\\\home01.c…n.bianchi$');
  });

  it('wrap never exceeds the width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('columns', () => {
  it('aligns, and shrinks only what may shrink', () => {
    const lines = columns(
      page,
      [
        { title: 'rank', align: 'right' },
        { title: 'user', flexible: true },
        { title: 'resource', flexible: true },
      ],
      [
        ['1', 'CONTOSO\\ann', `FILE-01\\${'x'.repeat(80)}`],
        ['10', 'b', 'c'],
      ],
    );
    expect(lines[0]).toBe('rank  user         resource');
    expect(lines[2]).toBe('  10  b            c');
    expect(lines[1]).toMatch(/^ {3}1 {2}CONTOSO\\ann {2}FILE-01\\x+…$/);
    expect(displayWidth(lines[1] ?? '')).toBe(60);
  });
});

describe('printable', () => {
  it('shows what could move the cursor or deceive the eye', () => {
    expect(printable('a\u001b[2Jb\r\nc\u202ed')).toBe('a<U+001B>[2Jb<U+000D><U+000A>c<U+202E>d');
  });
});

describe('pageOn', () => {
  it('has colours only on a terminal whose reader did not say no', () => {
    const bold = (isTerminal: boolean, environment: Record<string, string>): string =>
      pageOn(fakeTerminal({ isTerminal }).out, environment).bold('x');
    expect(bold(true, {})).toBe('\u001b[1mx\u001b[0m');
    expect(bold(false, {})).toBe('x');
    expect(bold(true, { NO_COLOR: '1' })).toBe('x');
    expect(bold(true, { NO_COLOR: '' })).toBe('\u001b[1mx\u001b[0m');
    expect(bold(true, { TERM: 'dumb' })).toBe('x');
  });
});
