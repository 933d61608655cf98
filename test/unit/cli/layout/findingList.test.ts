import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../../src/cli/layout/displayWidth.ts';
import { findingList } from '../../../../src/cli/layout/findingList.ts';
import { pageOn } from '../../../../src/cli/layout/page.ts';
import type { StoredFinding } from '../../../../src/core/run.ts';
import { fakeTerminal } from '../support/fakeTerminal.ts';

const page = pageOn(fakeTerminal({ columns: 60 }).out, {});

function finding(user: string, resource: string): StoredFinding {
  return {
    findingId: 'f',
    tenant: 't',
    user,
    resource,
    case: 'scored',
    score: 1,
    percentile: 99.5,
    firstTime: Date.UTC(2026, 2, 1, 8) * 1000,
    lastTime: Date.UTC(2026, 2, 1, 9) * 1000,
    count: 1,
    reason: 'ann opened it for the first time.',
    explanation: {
      further: 0,
      peers: [],
      peersTouching: 0,
      audience: [],
      audienceSize: 0,
      usual: [],
      usualSize: 0,
    },
  };
}

describe('findingList', () => {
  it('says who opened what, when, and why', () => {
    expect(findingList([finding('ann', '\\\\fs01\\sales')], page).split('\n')).toEqual([
      ' 1  ann -> \\\\fs01\\sales',
      '    2026-03-01 08:00, percentile 99.50',
      '    ann opened it for the first time.',
    ]);
  });

  it.each(['x'.repeat(32_768), '\u{1f600}'.repeat(16_000), '\u202e'.repeat(10_000), 'a '.repeat(16_000)])(
    'gives a name of 32 KB a line or two, both of its ends, and no more width than there is',
    (name) => {
      const lines = findingList([finding(`begin${name}end`, `begin${name}end`)], page).split('\n');
      expect(lines.length).toBeLessThanOrEqual(6);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
      const who = lines.join('');
      expect(who.match(/begin/g)).toHaveLength(2);
      expect(who.match(/end/g)).toHaveLength(2);
    },
  );
});
