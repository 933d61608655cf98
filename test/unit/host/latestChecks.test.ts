import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import type { TextProblem } from '../../../src/core/textProblem.ts';
import { LatestChecks } from '../../../src/host/latestChecks.ts';

function problem(message: string): TextProblem {
  return { severity: 'error', message, startLine: 0, startColumn: 0, endLine: 0, endColumn: 1 };
}

function recorder(): {
  readonly shown: string[];
  readonly failures: unknown[];
  readonly checks: LatestChecks;
} {
  const shown: string[] = [];
  const failures: unknown[] = [];
  const checks = new LatestChecks(
    (key, problems) => shown.push(`${key}: ${problems.map(({ message }) => message).join()}`),
    (error) => failures.push(error),
  );
  return { shown, failures, checks };
}

describe('LatestChecks', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits until the typing stops, and checks once', async () => {
    const { shown, checks } = recorder();
    const asked: string[] = [];
    for (const text of ['t', 'ta', 'tak', 'take']) {
      checks.request('a', 300, () => {
        asked.push(text);
        return Promise.resolve([problem(text)]);
      });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(asked).toEqual(['take']);
    expect(shown).toEqual(['a: take']);
  });

  it('ends the earlier check, whose answer no longer counts', async () => {
    const { shown, checks } = recorder();
    const signals: AbortSignal[] = [];
    const ends: ((message: string) => void)[] = [];
    const check = (signal: AbortSignal): Promise<readonly TextProblem[]> =>
      new Promise((resolve) => {
        signals.push(signal);
        ends.push((message) => {
          resolve([problem(message)]);
        });
      });
    checks.request('a', 0, check);
    await vi.advanceTimersByTimeAsync(0);
    checks.request('a', 0, check);
    await vi.advanceTimersByTimeAsync(0);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    ends[1]?.('new');
    ends[0]?.('old');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual(['a: new']);
  });

  it('keeps texts apart', async () => {
    const { shown, checks } = recorder();
    checks.request('a', 10, () => Promise.resolve([problem('in a')]));
    checks.request('b', 10, () => Promise.resolve([]));
    await vi.advanceTimersByTimeAsync(10);
    expect(shown).toEqual(['a: in a', 'b: ']);
  });

  it('shows nothing of a text that was closed meanwhile', async () => {
    const { shown, checks } = recorder();
    checks.request('a', 10, () => Promise.resolve([problem('in a')]));
    checks.request('b', 10, () => Promise.resolve([problem('in b')]));
    checks.forget('a');
    checks.dispose();
    await vi.advanceTimersByTimeAsync(100);
    expect(shown).toEqual([]);
  });

  it('tells of a check that failed, and shows no longer what may not be true', async () => {
    const { shown, failures, checks } = recorder();
    checks.request('a', 0, () => Promise.reject(new Error('broken')));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual(['a: ']);
    expect(failures).toEqual([new Error('broken')]);
  });

  it('asks again where the worker ended, and says nothing of cancelling', async () => {
    const { shown, failures, checks } = recorder();
    const closed = new ByomlError('connection.closed', { reason: 'it was killed' });
    let calls = 0;
    checks.request('a', 0, () =>
      ++calls === 1 ? Promise.reject(closed) : Promise.resolve([problem('found')]),
    );
    checks.request('b', 0, () => Promise.reject(new ByomlError('cancelled', {})));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown.sort()).toEqual(['a: found', 'b: ']);
    expect(failures).toEqual([]);
  });
});
