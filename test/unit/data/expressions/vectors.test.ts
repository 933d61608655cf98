import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type RowText, compileCondition, compileText } from '../../../../src/data/expressions/evaluate.ts';
import { jsonText } from '../../../../src/data/json/jsonText.ts';
import { conditionSchema, textExpressionSchema } from '../../../../src/formats/expressionSchema.ts';

const row = z.record(z.string(), z.json());
const vectorSchema = z.union([
  z.strictObject({ name: z.string(), expression: textExpressionSchema, row, answer: z.string().nullable() }),
  z.strictObject({ name: z.string(), condition: conditionSchema, row, answer: z.boolean() }),
]);
const file = z
  .strictObject({ description: z.string(), vectors: z.array(vectorSchema) })
  .parse(JSON.parse(readFileSync('templates/expressions.vectors.json', 'utf8')));

/** The text of a column as the scanner gives it. */
function rowText(values: z.infer<typeof row>): RowText {
  return (column) => {
    const value = Object.hasOwn(values, column) ? values[column] : undefined;
    return value === undefined ? null : jsonText(new TextEncoder().encode(JSON.stringify(value)));
  };
}

describe('the vectors of template expressions', () => {
  it.each(file.vectors)('$name', (vector) => {
    const answer =
      'expression' in vector
        ? compileText(vector.expression)(rowText(vector.row))
        : compileCondition(vector.condition)(rowText(vector.row));
    expect(answer).toBe(vector.answer);
  });

  it('use every node, and have names of their own', () => {
    const nodes = new Set(JSON.stringify(file.vectors).match(/"[a-zA-Z]+"(?=:)/g));
    const kinds =
      'column constant concat lower split coalesce capture equals in endsWith startsWith empty matches and or not';
    for (const kind of kinds.split(' ')) expect(nodes).toContain(`"${kind}"`);
    expect(new Set(file.vectors.map(({ name }) => name)).size).toBe(file.vectors.length);
    expect(file.vectors.length).toBeGreaterThanOrEqual(60);
  });
});
