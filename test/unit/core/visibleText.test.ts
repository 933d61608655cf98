import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/core/visibleText.ts';

describe('visibleText', () => {
  it('counts characters, not units', () => {
    expect(visibleText('x😀😀', 2)).toBe('x…');
    expect(visibleText('x😀😀', 3)).toBe('x😀😀');
    expect(visibleText('', 3)).toBe('');
  });
});
