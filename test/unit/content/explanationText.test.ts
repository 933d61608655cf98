import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExplainedFinding, explanationText } from '../../../src/content/explanationText.ts';
import type { Explanation } from '../../../src/core/explanation.ts';
import { NO_DAY } from '../../../src/core/time.ts';

const explanation: Explanation = {
  peers: peers(10, 0),
  peersTouching: 0,
  audience: ['contoso\\bob', 'contoso\\carol', 'contoso\\dave', 'contoso\\erin', 'contoso\\frank'],
  audienceSize: 14,
  usual: ['\\\\fs01\\sales', '\\\\fs01\\public', '\\\\fs02\\offers', '\\\\fs02\\old'],
  usualSize: 9,
  usedBefore: false,
  userSince: NO_DAY,
  resourceSince: NO_DAY,
};

const finding: ExplainedFinding = {
  user: 'contoso\\alice',
  resource: '\\\\fs03\\payroll',
  case: 'scored',
  further: 0,
  explanation,
};

function peers(size: number, touching: number): Explanation['peers'] {
  return Array.from({ length: size }, (_, i) => ({
    user: `peer${i}`,
    similarity: 0.9,
    touchesResource: i < touching,
  }));
}

function textWith(change: Partial<Explanation>, rest: Partial<ExplainedFinding> = {}): string {
  return explanationText({ ...finding, ...rest, explanation: { ...explanation, ...change } });
}

describe('explanationText', () => {
  it('is one sentence that an analyst understands', () => {
    expect(explanationText(finding)).toBe(
      'contoso\\alice opened \\\\fs03\\payroll for the first time: ' +
        'none of the 10 accounts most like this one use it; ' +
        'it is used by 14 others, such as contoso\\bob, contoso\\carol and contoso\\dave; ' +
        'this account usually works with \\\\fs01\\sales, \\\\fs01\\public, \\\\fs02\\offers and 6 more.',
    );
  });

  it('says that training did not know a name', () => {
    const nobody = { audience: [], audienceSize: 0, usual: [], usualSize: 0, peers: [] };
    expect(textWith({ ...nobody }, { case: 'unknownUser' })).toBe(
      'contoso\\alice opened \\\\fs03\\payroll for the first time: the model does not know this account, which did nothing ' +
        'in the days that it learned from; nobody else is known to use it.',
    );
    expect(textWith({ audience: [], audienceSize: 0 }, { case: 'unknownResource' })).toContain(
      'for the first time: nobody used it in the days that the model learned from; this account usually works with',
    );
  });

  it.each([
    [0, 0, 'no other account works like this one'],
    [1, 0, 'the account most like this one does not use it'],
    [1, 1, 'the account most like this one uses it too'],
    [10, 1, 'only 1 of the 10 accounts most like this one uses it'],
    [10, 3, '3 of the 10 accounts most like this one use it'],
    [2, 2, 'all of the 2 accounts most like this one use it'],
  ])('counts peers in good English: %d, %d touching', (size, touching, clause) => {
    const text = textWith({ peers: peers(size, touching), peersTouching: touching });
    expect(text).toContain(`for the first time: ${clause}; it is used by`);
  });

  it.each([
    [[], 0, 'nobody else is known to use it'],
    [['bob'], 1, 'only bob uses it'],
    [['bob', 'carol'], 2, 'it is used by bob and carol'],
    [['bob', 'carol', 'dave'], 3, 'it is used by bob, carol and dave'],
    [['bob', 'carol', 'dave', 'erin'], 4, 'it is used by 4 others, such as bob, carol and dave'],
  ])('names the audience: %j of %d', (audience, audienceSize, clause) => {
    expect(textWith({ audience, audienceSize })).toContain(`; ${clause}; this account`);
  });

  it.each([
    [[], 0, 'contoso\\dave.'],
    [['wiki'], 1, 'this account usually works with wiki.'],
    [['wiki', 'files'], 2, 'this account usually works with wiki and files.'],
    [['a', 'b', 'c', 'd'], 4, 'this account usually works with a, b, c and 1 more.'],
  ])('names what is usual: %j of %d', (usual, usualSize, end) => {
    expect(textWith({ usual, usualSize }).endsWith(end)).toBe(true);
  });

  it('mentions what else the account opened', () => {
    const day = '; on the same day this account opened ';
    expect(textWith({}, { further: 1 })).toContain(`${day}1 more resource that is unusual for it.`);
    expect(textWith({}, { further: 14 })).toContain(`${day}14 more resources that are unusual for it.`);
  });

  it('says so when nothing links the account to the resource', () => {
    expect(textWith({}, { case: 'crossComponent' })).toContain(
      'for the first time: neither this account nor anybody linked to it through shared resources has used it before; ',
    );
  });

  it('does not call an access the first that was there in training', () => {
    const text = textWith({ usedBefore: true });
    expect(text).toContain('opened \\\\fs03\\payroll, which is unusual for this account: none of the');
    expect(text).not.toContain('first time');
  });

  it('does not claim what a model without memory cannot know', () => {
    const nothing = { audience: [], audienceSize: 0, usual: [], usualSize: 0 };
    expect(textWith(nothing)).toBe(
      'contoso\\alice opened \\\\fs03\\payroll, which is unusual for this account: ' +
        'the model keeps no record of who used what that could say more.',
    );
  });

  it('stays one short line whatever the names are', () => {
    const hostile = [
      'a"b\'c',
      'line\nbreak',
      'x" | take 1 //',
      '\u202eevil',
      '😀👨‍👩‍👧',
      'n'.repeat(32_768),
      '\r\n'.repeat(16_384),
      '{{Resource}} <img src=x onerror=alert(1)>',
    ];
    const name = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 40 }));
    const names = fc.array(name, { maxLength: 5 });
    fc.assert(
      fc.property(name, name, names, names, (user, resource, audience, usual) => {
        const text = textWith(
          { audience, audienceSize: audience.length, usual, usualSize: usual.length },
          { user, resource },
        );
        expect(text).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+\.$/u);
        expect(text.length).toBeLessThan(8 * 80 * 9 + 500);
      }),
      { numRuns: 50 },
    );
  });
});
