import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { budgetSetting, pageSizeSetting, ruleDiagnosticsSetting } from '../../../src/host/settingValues.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const property = z.object({
  default: z.unknown(),
  minimum: z.number().default(0),
  maximum: z.number().default(0),
});
const { properties } = z
  .object({
    contributes: z.object({ configuration: z.object({ properties: z.record(z.string(), property) }) }),
  })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).contributes.configuration;

describe('settings', () => {
  const nonsense = [undefined, null, 'five', -1, 0, NaN, 1e9, {}, []];

  it.each([
    ['byoml.budget', budgetSetting],
    ['byoml.results.pageSize', pageSizeSetting],
  ] as const)('%s takes what package.json allows, and its default for anything else', (name, schema) => {
    const { minimum, maximum, default: value } = properties[name]!;
    for (const allowed of [minimum, maximum]) expect(schema.parse(allowed)).toBe(allowed);
    for (const other of [...nonsense, minimum - 0.05, maximum + 1]) expect(schema.parse(other)).toBe(value);
  });

  it('the page asks for whole numbers of rows', () => {
    expect(pageSizeSetting.parse(100.5)).toBe(200);
  });

  it('byoml.rules.diagnostics is on unless it is false', () => {
    expect(properties['byoml.rules.diagnostics']?.default).toBe(true);
    expect([false, true, 'false', undefined].map((value) => ruleDiagnosticsSetting.parse(value))).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
