import { describe, expect, it } from 'vitest';
import { conditionSchema, textExpressionSchema } from '../../../src/formats/expressionSchema.ts';

const value = { column: 'A' };

/** `place: message` of everything that is wrong. */
function problems(
  schema: typeof textExpressionSchema | typeof conditionSchema,
  given: unknown,
): readonly string[] {
  const parsed = schema.safeParse(given);
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('textExpressionSchema', () => {
  it.each([
    value,
    { constant: '' },
    { concat: [value, { lower: { split: { value, by: '\\', index: -1 } } }] },
    { coalesce: [value, { constant: '0' }] },
    { capture: { value, pattern: '^(\\w+)$', group: 1 } },
  ])('takes %j as it is', (given) => {
    expect(textExpressionSchema.parse(given)).toEqual(given);
  });

  it.each([
    [
      { colum: 'A' },
      ': is no text expression: it has exactly one of the keys column, constant, concat, lower, split, coalesce, capture',
    ],
    [{ column: 'A', constant: 'b' }, ': is no text expression'],
    [{}, ': is no text expression'],
    ['A', ': is no text expression'],
    [null, ': is no text expression'],
    [[value], ': is no text expression'],
    [{ toString: 'A' }, ': is no text expression'],
    [{ column: '' }, 'column: '],
    [{ constant: 5140 }, 'constant: '],
    [{ constant: '\ud800' }, 'constant: holds half of a surrogate pair'],
    [{ concat: [] }, 'concat: '],
    [{ lower: { upper: value } }, 'lower: is no text expression'],
    [{ concat: [value, { lower: {} }] }, 'concat.1.lower: is no text expression'],
    [{ split: { value, by: '', index: 0 } }, 'split.by: '],
    [{ split: { value, by: ',', index: 0.5 } }, 'split.index: '],
    [{ split: { value, by: ',', index: 0, limit: 2 } }, 'split: '],
    [
      { capture: { value, pattern: '(a*)*', group: 0 } },
      'capture.pattern: is no pattern: "*" repeats what can match nothing',
    ],
    [{ capture: { value, pattern: '(a)', group: 2 } }, 'capture.group: the pattern has only 1 groups'],
    [{ capture: { value, pattern: '(a)', group: -1 } }, 'capture.group: '],
  ])('says where %j is wrong', (given, problem) => {
    expect(problems(textExpressionSchema, given)[0]).toContain(problem);
    expect(problems(textExpressionSchema, given)[0]!.startsWith(problem.split(':')[0]!)).toBe(true);
  });
});

describe('conditionSchema', () => {
  it.each([
    { equals: [value, { constant: 'x' }] },
    { in: { value, constants: [] } },
    { endsWith: { value, suffix: '$' } },
    { startsWith: { value, prefix: '' } },
    { empty: value },
    { matches: { value, pattern: 'a|b' } },
    { not: { and: [{ empty: value }, { or: [{ empty: value }] }] } },
  ])('takes %j as it is', (given) => {
    expect(conditionSchema.parse(given)).toEqual(given);
  });

  it.each([
    [value, ': is no condition: it has exactly one of the keys equals, in'],
    [{ equals: [value] }, 'equals'],
    [{ equals: [value, 'x'] }, 'equals.1: is no text expression'],
    [{ and: [] }, 'and: '],
    [{ not: { in: { value, constants: [5140] } } }, 'not.in.constants.0: '],
    [{ matches: { value, pattern: '(?i)a' } }, 'matches.pattern: is no pattern'],
    [{ or: [{ empty: value }, value] }, 'or.1: is no condition'],
  ])('says where %j is wrong', (given, problem) => {
    expect(problems(conditionSchema, given)[0]).toContain(problem);
  });
});
