import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JobRecord, jobStates } from '../../../src/host/jobRecord.ts';
import { jobLook } from '../../../src/views/jobLook.ts';
import { statusLook } from '../../../src/views/statusLook.ts';
import { hostileNames } from '../content/hostileNames.ts';

const now = Date.parse('2026-06-30T12:00:00Z');

function job(change: Partial<JobRecord>): JobRecord {
  return {
    id: '1',
    title: 'Train shares',
    workspace: '/w',
    state: 'done',
    startedAt: now - 300_000,
    endedAt: now - 240_000,
    message: '',
    ...change,
  };
}

describe('a job in the Activity view', () => {
  it('says how far it is while it runs', () => {
    const look = jobLook(job({ state: 'running', message: 'Reading events' }), 0.429, now);
    expect(look.description).toBe('42 % · Reading events');
    expect(look.spoken).toBe('Train shares, running, 42 % · Reading events');
    expect(look.icon.name).toBe('sync~spin');
    expect(jobLook(job({ state: 'running' }), 0, now).description).toBe('');
    expect(jobLook(job({ state: 'running' }), 1, now).description).toBe('99 %');
  });

  it('says how long ago it ended, and why it failed', () => {
    expect(jobLook(job({}), 0, now).description).toBe('done · 4 min ago');
    expect(jobLook(job({ state: 'cancelled', message: 'Cancelled.' }), 0, now).description).toBe(
      'cancelled · 4 min ago',
    );
    const failed = jobLook(job({ state: 'failed', message: 'There is no file "x".' }), 0, now);
    expect(failed.description).toBe('failed · 4 min ago · There is no file "x".');
    expect(failed.tooltip.split('\n').slice(0, 3)).toEqual([
      'Train shares',
      'failed',
      'There is no file "x".',
    ]);
    expect(failed.tooltip).toContain('Took 1 min 0 s');
  });

  it('can be cancelled while it runs or waits', () => {
    const offered = jobStates.filter((state) => jobLook(job({ state }), 0, now).capabilities.length > 0);
    expect(offered).toEqual(['queued', 'running']);
  });

  it('stays one visible line, whatever it is called', () => {
    fc.assert(
      fc.property(hostileNames, fc.constantFrom(...jobStates), (name, state) => {
        const look = jobLook(job({ title: name, message: name, state }), 0.5, now);
        const status = statusLook({ title: name, message: name }, 0.5);
        for (const text of [look.label, look.description, look.spoken, status.text, status.spoken])
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});

describe('the status bar', () => {
  it('shows the running job and its percentage', () => {
    expect(statusLook({ title: 'Train shares', message: '' }, 0.42).text).toBe(
      '$(sync~spin) Train shares 42 %',
    );
    expect(statusLook({ title: 'Train shares', message: '' }, 0).text).toBe('$(sync~spin) Train shares');
  });

  it('takes no icons from names', () => {
    expect(statusLook({ title: 'Train $(error)', message: '' }, 0).text).toBe(
      '$(sync~spin) Train \\$(error)',
    );
  });
});
