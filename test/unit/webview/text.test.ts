import { describe, expect, it } from 'vitest';
import { t } from '../../../webview/text.ts';

describe('t', () => {
  it('fills in what a text asks for', () => {
    expect(t('{1} of {0}', 7, 'two')).toBe('two of 7');
  });

  it('leaves alone what it was not given', () => {
    expect(t('{0} {2} {name}', 1)).toBe('1 {2} {name}');
  });

  it('does not look into what it fills in', () => {
    expect(t('{0} {1}', '{1}', 'x')).toBe('{1} x');
  });
});
