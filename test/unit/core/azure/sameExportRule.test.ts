import { expect, it } from 'vitest';
import type { ExportRule } from '../../../../src/core/azure/exportRule.ts';
import { sameExportRule } from '../../../../src/core/azure/sameExportRule.ts';

const rule: ExportRule = {
  name: 'a',
  tables: ['X', 'Y'],
  enabled: true,
  destination: { kind: 'eventHub', resourceId: '/Subscriptions/1', hub: 'h' },
};

it.each<[Partial<ExportRule>, boolean]>([
  [{}, true],
  [{ name: 'A', tables: ['y', 'x', 'X'] }, true],
  [{ destination: { kind: 'eventHub', resourceId: '/subscriptions/1', hub: 'H' } }, true],
  [{ destination: { kind: 'eventHub', resourceId: '/subscriptions/1' } }, false],
  [{ destination: { kind: 'storage', resourceId: '/subscriptions/1' } }, false],
  [{ enabled: false }, false],
  [{ tables: ['X'] }, false],
])('%j: %s', (difference, same) => {
  expect(sameExportRule(rule, { ...rule, ...difference })).toBe(same);
});

it('takes two absent rules for the same, and one for another', () => {
  expect(sameExportRule(undefined, undefined)).toBe(true);
  expect(sameExportRule(rule, undefined)).toBe(false);
});
