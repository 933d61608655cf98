import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { cpuTime } from '../support/cpuTime.ts';
import { longestStretch } from '../support/longestStretch.ts';

/** Keeps the thread busy for some milliseconds of CPU. */
function busy(milliseconds: number): void {
  for (const end = cpuTime() + milliseconds; cpuTime() < end;);
}

async function threeStretches(): Promise<void> {
  for (const milliseconds of [10, 60, 10]) {
    await setTimeout(20);
    busy(milliseconds);
  }
}

describe('the measure of the longest stretch', () => {
  it('sees the longest of several, not their sum', async () => {
    const found = await longestStretch((url) => url.includes('longestStretch.test'), threeStretches);
    assert.ok(found > 30 && found < 75, `${found} ms`);
  });

  it('leaves out what others do', async () => {
    const found = await longestStretch((url) => url.endsWith('/no/such/file.js'), threeStretches);
    assert.equal(found, 0);
  });
});
