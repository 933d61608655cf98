import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../../src/core/pattern.ts';

const portable = (text: string): string => {
  const pattern = parsePattern(text);
  return pattern.ok ? pattern.portable : `refused: ${pattern.problem}`;
};

describe('parsePattern', () => {
  it.each([
    ['abc', 'abc', 0],
    ['', '', 0],
    ['a|b|', 'a|b|', 0],
    ['^a.c$', '\\Aa[^\\n]c\\z', 0],
    ['\\d+', '[0-9]+', 0],
    ['[\\d\\w-]', '[0-90-9A-Za-z_\\-]', 0],
    ['\\s', '[ \\t\\n\\f\\r]', 0],
    ['(a)(?:b)((c))', '(a)(?:b)((c))', 3],
    ['a{2}b{2,}c{2,3}', 'a{2}b{2,}c{2,3}', 0],
    ['\\/\\-\\\\', '/-\\\\', 0],
    ['\\t\n\\r', '\\t\\n\\r', 0],
    ['[a-c&&~^x\\]\\[]', '[a-c\\&\\&\\~\\^x\\]\\[]', 0],
    ['[^-]', '[^\\-]', 0],
    ['[\u{1f600}-\u{1f64f}]é', '[\u{1f600}-\u{1f64f}]é', 0],
    ['#x y', '#x y', 0],
  ])('spells %j for every engine', (text, spelled, groups) => {
    expect(parsePattern(text)).toEqual({ ok: true, portable: spelled, groups });
  });

  it.each([
    ['(a', 'a group is not closed'],
    ['a)', '")" closes no group'],
    ['[a', 'a class "[...]" is not closed'],
    ['[]', 'a class "[...]" is empty'],
    ['[b-a]', 'the range "b-a" runs backwards'],
    ['[[:alpha:]]', '"[" inside a class is written "\\["'],
    ['*a', '"*" is written "\\*" when it stands for itself'],
    ['a{', '"{" begins no valid repeat count; a literal one is written "\\{"'],
    ['a{3,2}', '"{" begins no valid repeat count; a literal one is written "\\{"'],
    ['a}', '"}" is written "\\}" when it stands for itself'],
    ['a+?', 'a quantifier follows another one'],
    ['a**', 'a quantifier follows another one'],
    ['(a*)*', '"*" repeats what can match nothing'],
    ['(?:a|b?)+', '"+" repeats what can match nothing'],
    ['^*', '"*" repeats what can match nothing'],
    ['a{1001}', 'counted repeats go beyond 1000'],
    ['(?:a{100}){11}', 'counted repeats go beyond 1000'],
    ['(?=a)', 'groups are "(...)" or "(?:...)"'],
    ['(?i)a', 'groups are "(...)" or "(?:...)"'],
    ['(a)\\1', '"\\1" is not known'],
    ['\\bx', '"\\b" is not known'],
    ['\\p{L}', '"\\p" is not known'],
    ['a\\', '"\\" is not known'],
    ['\ud800', 'it holds half of a surrogate pair'],
    ['a'.repeat(1001), 'it is longer than 1000 characters'],
    ['('.repeat(101) + 'a' + ')'.repeat(101), 'more than 100 groups stand inside each other'],
  ])('refuses %j', (text, problem) => {
    expect(portable(text)).toBe(`refused: ${problem}`);
  });

  it('takes 100 groups inside each other and 1000 repeats', () => {
    expect(parsePattern('('.repeat(100) + 'a' + ')'.repeat(100)).ok).toBe(true);
    expect(parsePattern('(?:a{100}){10}').ok).toBe(true);
  });
});
