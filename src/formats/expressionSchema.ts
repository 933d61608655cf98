import * as z from 'zod';
import type { Condition, TextExpression } from '../core/expression.ts';
import { parsePattern } from '../core/pattern.ts';

const text = z.string().refine((value) => value.isWellFormed(), 'holds half of a surrogate pair');

/** A pattern of the portable subset; what is wrong with another one is said in words. */
const pattern = text.superRefine((value, context) => {
  const parsed = parsePattern(value);
  if (!parsed.ok) context.addIssue({ code: 'custom', message: `is no pattern: ${parsed.problem}` });
});

const value = z.lazy(() => textExpressionSchema);
const condition = z.lazy(() => conditionSchema);

const capture = z
  .strictObject({ value, pattern, group: z.int().nonnegative() })
  .superRefine((given, context) => {
    const parsed = parsePattern(given.pattern);
    if (parsed.ok && given.group > parsed.groups) {
      const message = `the pattern has only ${parsed.groups} groups`;
      context.addIssue({ code: 'custom', path: ['group'], message });
    }
  });

/** A text expression from outside; what it accepts, every back end evaluates. */
export const textExpressionSchema: z.ZodType<TextExpression> = nodeSchema<TextExpression>('text expression', {
  column: text.min(1),
  constant: text,
  concat: z.array(value).min(1),
  lower: value,
  split: z.strictObject({ value, by: text.min(1), index: z.int() }),
  coalesce: z.array(value).min(1),
  capture,
});

/** A condition from outside. */
export const conditionSchema: z.ZodType<Condition> = nodeSchema<Condition>('condition', {
  equals: z.tuple([value, value]),
  in: z.strictObject({ value, constants: z.array(text) }),
  endsWith: z.strictObject({ value, suffix: text }),
  startsWith: z.strictObject({ value, prefix: text }),
  empty: value,
  matches: z.strictObject({ value, pattern }),
  and: z.array(condition).min(1),
  or: z.array(condition).min(1),
  not: condition,
});

type KindOf<Node> = Node extends unknown ? keyof Node : never;

/** An object with exactly one key, which says what it is: so a mistake deep inside is reported where it stands. */
function nodeSchema<Node>(what: string, kinds: Readonly<Record<KindOf<Node>, z.ZodType>>): z.ZodType<Node> {
  const schemas = new Map<string, z.ZodType>(Object.entries(kinds));
  const keyed = Object.fromEntries([...schemas.keys()].map((kind) => [kind, true]));
  // What the published JSON Schema says of it; what stands below the key is checked here alone.
  const published = { type: 'object', properties: keyed, additionalProperties: false, minProperties: 1 };
  const checked = z.custom<Node>().superRefine((given: unknown, context) => {
    const keys = typeof given === 'object' && given !== null ? Object.keys(given) : [];
    const schema = schemas.get(keys[0] ?? '');
    if (keys.length !== 1 || schema === undefined) {
      const message = `is no ${what}: it has exactly one of the keys ${[...schemas.keys()].join(', ')}`;
      context.addIssue({ code: 'custom', message });
      return;
    }
    const kind = keys[0]!;
    const parsed = schema.safeParse((given as Readonly<Record<string, unknown>>)[kind]);
    for (const issue of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', message: issue.message, path: [kind, ...issue.path] });
    }
  });
  return checked.meta({ id: what.replaceAll(' ', '-'), ...published, maxProperties: 1 });
}
