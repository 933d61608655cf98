import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenClaims } from '../../../../src/core/azure/tokenClaims.ts';

function token(payload: unknown): string {
  return `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`;
}

describe('tokenClaims', () => {
  it('reads end and directory, whatever else is said', () => {
    expect(tokenClaims(token({ exp: 1893456000, tid: 'contoso', name: 'Zoë >>>???' }))).toEqual({
      expiresOn: 1893456000000,
      tenant: 'contoso',
    });
  });

  it('reads nothing from what is no such token', () => {
    const nothing = { expiresOn: undefined, tenant: undefined };
    for (const payload of [null, 'text', 12, [], { exp: 'soon', tid: 7 }, { tid: '' }]) {
      expect(tokenClaims(token(payload))).toEqual(nothing);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(tokenClaims(text)).toEqual(nothing);
      }),
    );
  });
});
