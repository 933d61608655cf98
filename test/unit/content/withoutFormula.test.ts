import { describe, expect, it } from 'vitest';
import { withoutFormula } from '../../../src/content/withoutFormula.ts';

describe('withoutFormula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠A'])(
    'puts an apostrophe before %j',
    (text) => {
      expect(withoutFormula(text).startsWith(`'${text.charAt(0)}`)).toBe(true);
    },
  );

  it('does so also where a spreadsheet may split the line', () => {
    expect(withoutFormula('a;=cmd|x')).toBe("a;'=cmd|x");
    expect(withoutFormula('a\n@x')).toBe("a\n'@x");
    expect(withoutFormula('a;\t=x')).toBe("a;\t'=x");
  });

  it.each(['', 'contoso\\ann', '\\\\fs01\\c$', 'a-b', 'a=b', '1;2', ' =1', "'=1"])(
    'leaves %j as it is',
    (text) => {
      expect(withoutFormula(text)).toBe(text);
    },
  );
});
