import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRun } from '../../../../src/usecases/openRun.ts';
import { histogramOf } from '../../../../src/usecases/results/histogramOf.ts';
import { writtenRun } from '../support/writtenRun.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'byoml-run-'));
});
afterEach(() => {
  rmSync(workspace, { recursive: true, force: true });
});

describe('histogramOf', () => {
  it('counts percentiles in bars, 100 in the last one, and leaves out what was seen or has none', async () => {
    const run = await openRun(
      await writtenRun(workspace, [
        ...[0, 24.9, 25, 99, 100].map((percentile, i) => ({ user: `u${i}`, percentile })),
        { user: 'found', percentile: 80, accesses: [] },
        { user: 'far', percentile: 100, case: 'crossComponent' as const, accesses: [] },
        { user: 'seen', percentile: 0, case: 'seen' as const },
        { user: 'none', percentile: NaN, case: 'unknownUser' as const },
      ]),
    );
    expect(histogramOf(run, 4)).toEqual({
      all: Float64Array.of(2, 1, 0, 4),
      findings: Float64Array.of(0, 0, 0, 2),
      threshold: 90,
    });
  });
});
