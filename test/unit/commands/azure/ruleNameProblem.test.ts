import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleNameFor, ruleNameProblem } from '../../../../src/commands/azure/ruleNameProblem.ts';
import { freeName } from '../../../../src/commands/freeName.ts';

describe('the name of a data export rule', () => {
  it('is refused where the service would refuse it', () => {
    for (const name of ['', 'abc', '1abc', 'abc-', 'a_bc', 'a'.repeat(64), 'äbcd'])
      expect(ruleNameProblem(name, [])).toContain('4 to 63');
    expect(ruleNameProblem('Export-1', ['export-1'])).toContain('already');
    expect(ruleNameProblem('export-1', [])).toBeUndefined();
  });

  it('is proposed so that the service takes it, whatever the tables are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 90 }), { minLength: 1 }), (tables) => {
        const name = ruleNameFor(tables);
        expect(ruleNameProblem(freeName(name, [name]), [name])).toBeUndefined();
      }),
    );
    expect(ruleNameFor(['SecurityEvent'])).toBe('export-securityevent');
    expect(ruleNameFor(['SecurityEvent', 'Syslog'])).toBe('export-securityevent-and-more');
  });
});
