import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/core/visibleText.ts';

describe('visibleText', () => {
  it('counts characters, not units', () => {
    expect(visibleText('x😀😀', 2)).toBe('x…');
    expect(visibleText('x😀😀', 3)).toBe('x😀😀');
    expect(visibleText('', 3)).toBe('');
  });

  it('shows every character that Unicode says cannot be seen, and leaves the others alone', () => {
    const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if ((visibleText(character, 1) !== character) !== unseen.test(character)) expect(code).toBe('right');
    }
  });
});
