import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameUuid, ruleId } from '../../../../src/content/rule/ruleId.ts';

describe('nameUuid', () => {
  it('is the UUID of RFC 9562, appendix A.4', () => {
    expect(nameUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});

describe('ruleId', () => {
  it('is a GUID that only the name decides', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(ruleId(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(ruleId(a) === ruleId(b)).toBe(a === b);
      }),
    );
  });

  it('never changes, or deployed rules would be left behind', () => {
    expect(ruleId('file-shares')).toBe('fba18519-9282-5869-ad05-399f86a11586');
  });
});
