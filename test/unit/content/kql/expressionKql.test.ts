import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionKql } from '../../../../src/content/kql/conditionKql.ts';
import { textKql } from '../../../../src/content/kql/textKql.ts';
import type { Condition, TextExpression } from '../../../../src/core/expression.ts';
import type { KqlTable } from '../../../../src/core/kqlTable.ts';
import { compileCondition, compileText } from '../../../../src/data/expressions/evaluate.ts';
import { checkKql } from '../../../../src/kusto/kqlChecker.ts';
import { logTables } from '../../../../src/kusto/tables.ts';
import { kqlFunction, type KqlRow } from './interpreter.ts';

const table: KqlTable = {
  name: 'T',
  columns: [
    { name: 'A', type: 'string' },
    { name: 'B', type: 'string' },
    { name: 'small', type: 'string' },
    { name: 'Number', type: 'int' },
    { name: 'Flag', type: 'bool' },
  ],
};
const column = (name: string): TextExpression => ({ column: name });
const security = logTables[0]!;

const pieces = ['', 'a', 'A', 'b', 'É', '\u{1f600}', '-', '\\', 'a-b', '\\\\fs01\\Share$', '"x'];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join(''));
const patterns = fc.constantFrom(
  ...['a', '(a)|(b)', '^$', '^a*', '([^\\\\]+)$', 'a(-b)?', '(\\w+)-(\\w+)', '\\d', '[\\]^-]', '.b$', 'É'],
);

/** Groups of a pattern, at most two here. */
const captures = patterns.chain((pattern) =>
  fc.record({
    pattern: fc.constant(pattern),
    group: fc.integer({ min: 0, max: pattern.split('(').length - 1 }),
  }),
);

const { text, condition } = fc.letrec<{ text: TextExpression; condition: Condition }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('A', 'B', 'small', 'Number', 'Flag', 'Missing').map(column),
    texts.map((constant) => ({ constant })),
    fc.array(tie('text'), { minLength: 1, maxLength: 3 }).map((concat) => ({ concat })),
    tie('text').map((lower) => ({ lower })),
    fc
      .record({
        value: tie('text'),
        by: fc.constantFrom('-', '\\', 'a', 'a-'),
        index: fc.integer({ min: -3, max: 3 }),
      })
      .map((split) => ({ split })),
    fc.array(tie('text'), { minLength: 1, maxLength: 3 }).map((coalesce) => ({ coalesce })),
    fc
      .record({ value: tie('text'), capture: captures })
      .map(({ value, capture }) => ({ capture: { value, ...capture } })),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(tie('text'), tie('text')).map((equals) => ({ equals })),
    fc
      .record({ value: tie('text'), constants: fc.array(texts, { maxLength: 3 }) })
      .map((part) => ({ in: part })),
    fc.record({ value: tie('text'), suffix: texts }).map((endsWith) => ({ endsWith })),
    fc.record({ value: tie('text'), prefix: texts }).map((startsWith) => ({ startsWith })),
    tie('text').map((empty) => ({ empty })),
    fc.record({ value: tie('text'), pattern: patterns }).map((matches) => ({ matches })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
    tie('condition').map((not) => ({ not })),
  ),
}));

/** Rows as Log Analytics has them: a column without text is the empty string, for expressions it is null. */
const rows: fc.Arbitrary<KqlRow> = fc.record({
  A: texts,
  B: texts,
  small: texts,
  Number: fc.constantFrom('', '0', '5140', '-7'),
  Flag: fc.constantFrom(true, false, null),
});
const severalRows = fc.array(rows, { minLength: 1, maxLength: 5 });

function asExpressionsSee(row: KqlRow): (name: string) => string | null {
  return (name) => {
    const text = String(row[name] ?? '');
    return text === '' ? null : text;
  };
}

describe('textKql', () => {
  it('gives the same text, and none exactly where there is none', async () => {
    await fc.assert(
      fc.asyncProperty(text, severalRows, async (expression, given) => {
        const kql = textKql(expression, table);
        const inKql = await kqlFunction(kql.text);
        const none =
          kql.none === 'never' ? 'false' : kql.none === 'empty' ? `isempty(${kql.text})` : kql.none.when;
        const isNone = await kqlFunction(none);
        const inTypeScript = compileText(expression);
        for (const row of given) {
          const expected = inTypeScript(asExpressionsSee(row));
          expect(inKql(row)).toBe(expected ?? '');
          expect(isNone(row)).toBe(expected === null);
          if (kql.filled && expected !== null) expect(expected).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each<readonly [TextExpression, string]>([
    [column('Account'), 'Account'],
    [column('EventID'), 'tostring(EventID)'],
    [column('Unheard'), 'tostring(column_ifexists("Unheard", ""))'],
    [{ coalesce: [column('TenantId'), { constant: '0' }] }, 'coalesce(TenantId, "0")'],
    [
      { concat: [{ constant: '\\\\' }, column('Computer')] },
      'iff(isempty(Computer), "", strcat("\\\\\\\\", Computer))',
    ],
    [
      { split: { value: column('ShareName'), by: '\\', index: -1 } },
      'tostring(split(ShareName, "\\\\")[-1])',
    ],
    [
      { capture: { value: column('Account'), pattern: '^\\w+', group: 0 } },
      'extract("\\\\A[0-9A-Za-z_]+", 0, Account)',
    ],
  ])('writes %j as %s', (expression, kql) => {
    expect(textKql(expression, security).text).toBe(kql);
  });
});

describe('conditionKql', () => {
  it('gives the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(condition, severalRows, async (given, several) => {
        const inKql = await kqlFunction(conditionKql(given, table));
        const inTypeScript = compileCondition(given);
        for (const row of several) expect(inKql(row)).toBe(inTypeScript(asExpressionsSee(row)));
      }),
      { numRuns: 400 },
    );
  });

  it("is accepted by Microsoft's parser as a condition", async () => {
    await fc.assert(
      fc.asyncProperty(condition, text, async (given, expression) => {
        const query = `T | where ${conditionKql(given, table)} | extend X = ${textKql(expression, table).text}`;
        const problems = await checkKql(query, [table]);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each<readonly [Condition, string]>([
    [{ in: { value: column('EventID'), constants: ['5140'] } }, 'tostring(EventID) in ("5140")'],
    [{ endsWith: { value: column('Account'), suffix: '$' } }, 'Account endswith_cs "$"'],
    [{ equals: [column('ShareName'), { constant: 'x' }] }, 'ShareName == "x"'],
    [
      { equals: [column('ShareName'), column('Account')] },
      '(isnotempty(ShareName) and ShareName == Account)',
    ],
    [{ not: { empty: column('Account') } }, 'not(isempty(Account))'],
  ])('writes %j as %s', (given, kql) => {
    expect(conditionKql(given, security)).toBe(kql);
  });
});
