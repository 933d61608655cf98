import { describe, expect, it } from 'vitest';
import {
  daysText,
  findingsText,
  joined,
  labelText,
  lastDayText,
  problemText,
  tooltipText,
  windowText,
} from '../../../src/views/treeLabels.ts';
import { dataWindow, run } from './support.ts';

const timeless = { ...run.window, firstTime: NaN, lastTime: NaN };

describe('labels of trees', () => {
  it('count in words', () => {
    expect(findingsText(run)).toBe('35 findings · 5.0 a day');
    expect(findingsText({ ...run, findings: 1 })).toBe('1 finding · 0.1 a day');
    expect(findingsText({ ...run, findings: 0 })).toBe('no findings');
    expect(findingsText({ id: 'x', folder: 'x' })).toBe('');
    expect(findingsText({ ...run, findings: 3, window: timeless })).toBe('3 findings · 3.0 a day');
  });

  it('name UTC days, wherever the editor runs', () => {
    const window = dataWindow('2026-03-31T00:10:00Z', '2026-03-31T23:50:00Z');
    expect(lastDayText(window)).toBe('2026-03-31');
    expect(daysText(window)).toBe('1 day');
    expect(windowText(window)).toBe('accesses from 2026-03-31 to 2026-03-31');
    expect([lastDayText(timeless), daysText(timeless)]).toEqual(['', '']);
    expect(windowText(timeless)).toBe('accesses without times');
  });

  it('show what is hidden and cut what is long', () => {
    expect(labelText('pay\u202eexe\n')).toBe('pay<U+202E>exe␊');
    expect(labelText('')).toBe('(empty)');
    expect(labelText('x'.repeat(32_768)).length).toBe(60);
    expect(labelText('<b>x</b>')).toBe('<b>x</b>');
  });

  it('keep lines of a tooltip apart', () => {
    expect(tooltipText('a\nb', '', 'c')).toBe('a␊b\nc');
    expect(joined(' · ', 'a', '', 'b')).toBe('a · b');
  });

  it('name a damaged file without its folder', () => {
    expect(problemText('"/w/byoml.yaml", line 2: no.', '/w/byoml.yaml')).toBe('"byoml.yaml", line 2: no.');
  });
});
