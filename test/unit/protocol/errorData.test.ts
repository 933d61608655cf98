import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { errorData, errorFromData } from '../../../src/protocol/errorData.ts';

describe('errors that travel', () => {
  it('arrive with their code, arguments and details', () => {
    const error = new ByomlError('source.missing', { path: '/x' }, { details: { tried: ['/x'] } });
    const arrived = errorFromData(structuredClone(errorData(error)));
    expect(arrived).toMatchObject({ code: 'source.missing', args: { path: '/x' }, message: error.message });
    expect(arrived.details).toEqual({ tried: ['/x'] });
  });

  it('are errors, whatever the other side sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('source.missing', 'nothing', 7), (junk, code) => {
        expect(errorFromData(junk)).toBeInstanceOf(ByomlError);
        expect(errorFromData({ code, args: junk })).toBeInstanceOf(ByomlError);
      }),
    );
    expect(errorFromData(undefined)).toMatchObject({ code: 'defect' });
  });
});
