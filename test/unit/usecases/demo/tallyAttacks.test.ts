import { expect, it } from 'vitest';
import type { StoredFinding } from '../../../../src/core/run.ts';
import { tallyAttacks } from '../../../../src/usecases/demo/tallyAttacks.ts';

function row(attackId: string, kind: string, user: string, resource: string): string {
  return JSON.stringify({ attackId, kind, time: '2026-03-25T08:00:00Z', tenant: 't', user, resource });
}

function finding(user: string, resource: string, tenant = 't'): StoredFinding {
  return {
    findingId: `${tenant} ${user} ${resource}`,
    ...{ tenant, user, resource, case: 'scored', score: 1, percentile: 99 },
    ...{ firstTime: 0, lastTime: 0, count: 1, reason: '', explanation: {} },
  };
}

const truth = [
  row('insider-1', 'insider', 'ann', 'sales'),
  row('insider-1', 'insider', 'ann', 'it'),
  row('insider-2', 'insider', 'bob', 'sales'),
  row('theft-1', 'theft', 'eve', 'home'),
  '',
].join('\n');

it('counts an attack as found when one of its triples is a finding', () => {
  const tally = tallyAttacks(truth, [finding('ann', 'it'), finding('eve', 'home'), finding('ann', 'hr')]);
  expect(tally).toEqual({
    planted: 3,
    found: 2,
    missed: [{ attackId: 'insider-2', kind: 'insider' }],
    kinds: [
      { kind: 'insider', planted: 2, found: 1 },
      { kind: 'theft', planted: 1, found: 1 },
    ],
    kindOfFinding: ['insider', 'theft', undefined],
  });
});

it('looks at all three names', () => {
  const others = [finding('ann', 'home'), finding('eve', 'sales'), finding('bob', 'sales', 'other tenant')];
  expect(tallyAttacks(truth, others)).toMatchObject({ planted: 3, found: 0 });
  expect(tallyAttacks('', others)).toMatchObject({ planted: 0, found: 0, missed: [] });
});
