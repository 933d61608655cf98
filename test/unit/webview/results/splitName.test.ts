import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitName } from '../../../../webview/results/splitName.ts';

describe('splitName', () => {
  it.each([
    ['contoso\\jana.hofmann', 'contoso\\jana.hofmann', ''],
    ['\\\\fs06.contoso.example\\admin$', '\\\\fs06.contoso.example', '\\admin$'],
    ['jana.hofmann.extern@contoso.example', 'jana.hofmann.extern', '@contoso.example'],
    ['\\\\fs05.contoso.example\\eng bill of material', '\\\\fs05.contoso.example\\eng bill ', 'of material'],
  ])('%s', (name, head, tail) => {
    expect(splitName(name)).toEqual({ head, tail });
  });

  it('loses nothing and cuts no character apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const { head, tail } = splitName(name);
        expect(head + tail).toBe(name);
        expect((head + '|' + tail).isWellFormed()).toBe(name.isWellFormed());
      }),
    );
  });
});
