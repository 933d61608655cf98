import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleName } from '../../../src/core/visibleName.ts';

describe('visibleName', () => {
  it('leaves ordinary names alone', () => {
    for (const name of ['contoso\\alice', '\\\\fs01\\sales$', 'Ångström 数据 😀', 'x" | take 1 //']) {
      expect(visibleName(name)).toBe(name);
    }
  });

  it('shows what would break a line, turn its direction or hide', () => {
    expect(visibleName('a\r\nb\tc\0')).toBe('a␍␊b␉c␀');
    expect(visibleName('\u007f\u0085')).toBe('␡<U+0085>');
    expect(visibleName('pay\u202eexe.fdp')).toBe('pay<U+202E>exe.fdp');
    expect(visibleName('a\u2028b\u2029c')).toBe('a<U+2028>b<U+2029>c');
    expect(visibleName('ali\u200bce\ufeff')).toBe('ali<U+200B>ce<U+FEFF>');
    expect(visibleName('\u{e0041}\ud800')).toBe('<U+E0041><U+D800>');
    expect(visibleName('')).toBe('(empty)');
  });

  it('ends a long name in an ellipsis, never inside a character', () => {
    expect(visibleName('x'.repeat(80))).toBe('x'.repeat(80));
    expect(visibleName('x'.repeat(81))).toBe(`${'x'.repeat(79)}…`);
    expect(visibleName('😀'.repeat(32_000))).toBe(`${'😀'.repeat(79)}…`);
    expect(visibleName('\n'.repeat(32_768))).toBe(`${'␊'.repeat(79)}…`);
  });

  it('gives one bounded line of visible characters, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const text = visibleName(name);
        expect(text).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+$/u);
        expect(text.length).toBeLessThanOrEqual(80 * 9);
      }),
    );
  });
});
