import { describe, expect, it } from 'vitest';
import { textRange } from '../../../../src/usecases/checks/textRange.ts';

describe('textRange', () => {
  it('counts lines of every ending, and columns in UTF-16 units, from 0', () => {
    const text = 'a\r\nb😀c\rd\ne';
    expect(textRange(text, 3, 7)).toEqual({ startLine: 1, startColumn: 0, endLine: 1, endColumn: 4 });
    expect(textRange(text, 8, 11)).toEqual({ startLine: 2, startColumn: 0, endLine: 3, endColumn: 1 });
  });

  it('stays inside of the text and never ends before it starts', () => {
    expect(textRange('ab', 5, 9)).toEqual({ startLine: 0, startColumn: 2, endLine: 0, endColumn: 2 });
    expect(textRange('ab', -3, 1)).toEqual({ startLine: 0, startColumn: 0, endLine: 0, endColumn: 1 });
    expect(textRange('ab', 1, 0)).toEqual({ startLine: 0, startColumn: 1, endLine: 0, endColumn: 1 });
  });
});
