import { expect, it } from 'vitest';
import { jsonText } from '../../../src/cli/jsonText.ts';

it('is valid JSON for what JSON does not have', () => {
  const value = { above: Infinity, below: -Infinity, none: NaN, seed: -7777456287253977377n, text: 'a\nb' };
  expect(JSON.parse(jsonText(value))).toEqual({
    above: 'Infinity',
    below: '-Infinity',
    none: null,
    seed: '-7777456287253977377',
    text: 'a\nb',
  });
});

it('is one line', () => {
  expect(jsonText({ a: [1, { b: 'x\r\ny' }] })).not.toMatch(/[\r\n]/);
});
