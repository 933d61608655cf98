import { describe, expect, it } from 'vitest';
import { shownExplanation } from '../../../../webview/results/shownExplanation.ts';

const explanation = {
  peers: [{ user: 'u', similarity: 0.9, touchesResource: true }],
  audience: ['a'],
  audienceSize: 3,
  usual: [],
  usualSize: 0,
  further: 1,
  userSince: '2026-03-02',
  resourceSince: null,
};

describe('shownExplanation', () => {
  it('takes what it knows and leaves what is new', () => {
    expect(shownExplanation({ ...explanation, colour: 'red' })).toEqual(explanation);
  });

  it('shows nothing of an explanation of another kind', () => {
    expect(shownExplanation({})).toBeUndefined();
    expect(shownExplanation({ ...explanation, peers: 'many' })).toBeUndefined();
  });
});
