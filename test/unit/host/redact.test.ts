import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless, redact } from '../../../src/host/redact.ts';

describe('redact', () => {
  it('shows numbers, truth values and words of ours', () => {
    expect(redact`${harmless('byoml.model.train')} took ${12} ms: ${true}`.text).toBe(
      'byoml.model.train took 12 ms: true',
    );
  });

  it('hides what does not look like a word of ours, though it is marked as one', () => {
    for (const word of ['two words', 'a\\b', 'x'.repeat(81), '', 'password=x', 'ä'])
      expect(redact`${harmless(word)}`.text).toBe('<hidden>');
  });

  it('never shows a text with a space or a line break', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(' ', '\n', '\\'), fc.string(), (before, odd, after) => {
        expect(harmless(before + odd + after).harmless).toBe('<hidden>');
      }),
    );
  });
});
