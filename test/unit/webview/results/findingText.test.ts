import { describe, expect, it } from 'vitest';
import type { RowDetail } from '../../../../src/core/runRows.ts';
import { createFormats } from '../../../../webview/formats.ts';
import { findingText } from '../../../../webview/results/findingText.ts';

const place = { workspace: '/work', detection: 'file-shares', run: '20260331T2229Z-c3cf5a8ef7c7' };
const formats = createFormats(['en-GB'], 'Europe/Berlin');
const time = Date.UTC(2026, 2, 31, 8, 39, 24, 354) * 1000;
const row = {
  tenant: 'contoso',
  user: 'contoso\\jana',
  resource: '\\\\fs06\\admin$',
  case: 'crossComponent',
  score: Infinity,
  percentile: 100,
  count: 1200,
  firstTime: time,
  lastTime: NaN,
} as const;
const detail: RowDetail = {
  row: { ...row, isFinding: true },
  finding: { ...row, findingId: '386dc3', reason: 'jana opened admin$.', explanation: {} },
  evidence: [{ time, columns: { computer: 'FS06', address: '' }, file: 'exports/PT05M.json', line: 41 }],
  evidenceTotal: 1,
};

describe('findingText', () => {
  it('says everything, with times in UTC', () => {
    expect(findingText(detail, place, formats)).toBe(
      `jana opened admin$.

User: contoso\\jana
Resource: \\\\fs06\\admin$
Tenant: contoso
Case: Different group
Percentile: 100.00
Score: ∞
Accesses: 1,200
First: 2026-03-31T08:39:24.354000Z
Last: —
Finding: 386dc3
Detection: file-shares
Run: 20260331T2229Z-c3cf5a8ef7c7

The accesses behind it:
2026-03-31T08:39:24.354000Z  computer=FS06  address=—  exports/PT05M.json:41
`,
    );
  });

  it('says that there are more accesses than it names', () => {
    const text = findingText({ ...detail, evidenceTotal: 900 }, place, formats);
    expect(text).toContain('The first 1 of 900 accesses:');
  });

  it('keeps a name in its line, and within reason', () => {
    const user = `a\nUser: b\u202E${'x'.repeat(32_768)}`;
    const text = findingText({ ...detail, row: { ...detail.row, user } }, place, formats);
    expect(text.match(/^User: /gm)).toHaveLength(1);
    expect(text).toContain('User: a␊User: b<U+202E>xxx');
    expect(text.length).toBeLessThan(6000);
  });

  it('does without reason and accesses where a row is no finding', () => {
    const text = findingText(
      { row: { ...detail.row, isFinding: false }, finding: undefined, evidence: [], evidenceTotal: 0 },
      place,
      formats,
    );
    expect(text.startsWith('User: ')).toBe(true);
    expect(text).not.toContain('Finding');
    expect(text).not.toContain('accesses');
  });
});
