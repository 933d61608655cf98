import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../../src/cli/progress/progress.ts';
import { fakeTerminal } from '../support/fakeTerminal.ts';

const auto = { quiet: false, progress: 'auto' } as const;

describe('progress in a log file', () => {
  it('writes a line a second at most, and none twice', () => {
    const terminal = fakeTerminal();
    let now = 0;
    const progress = createProgress(terminal, auto, () => now);
    for (; now < 5000; now += 100) {
      progress.show({ step: now, of: 5000, message: now < 3000 ? `file ${now}` : 'fitting' });
    }
    progress.end();
    expect(terminal.written).toEqual({ out: '', err: 'file 0\nfile 1000\nfile 2000\nfitting\n' });
  });
});

describe('progress on a terminal', () => {
  it('draws one line that fits, rarely, and takes it away', () => {
    const terminal = fakeTerminal({ isTerminal: true, columns: 40 });
    let now = 0;
    const progress = createProgress(terminal, auto, () => now);
    progress.show({ step: 1, of: 2, message: 'a message that is far too long for this terminal' });
    now = 10;
    progress.show({ step: 2, of: 2, message: 'too soon' });
    progress.end();
    const [, frame = '', last] = terminal.written.err.split('\r\u001b[K');
    expect(frame).toMatch(/^━{12}╌{12} {2}a message th…$/);
    expect(last).toBe('');
    expect(terminal.written.err).not.toContain('too soon');
  });

  it('is lines on a terminal that cannot move its cursor', () => {
    const terminal = fakeTerminal({ isTerminal: true, environment: { TERM: 'dumb' } });
    createProgress(terminal, auto, () => 0).show({ step: 1, of: 2, message: 'reading' });
    expect(terminal.written.err).toBe('reading\n');
  });
});

describe('progress for programs', () => {
  it('is one object a line', () => {
    const terminal = fakeTerminal({ isTerminal: true });
    const progress = createProgress(terminal, { quiet: false, progress: 'json' }, () => 0);
    progress.show({ step: 1, of: 2, message: 'reading' });
    progress.show({ step: 1, of: 2, message: 'reading' });
    progress.show({ step: 2, of: 2, message: 'fitting' });
    progress.end();
    expect(
      terminal.written.err
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { step: 1, of: 2, message: 'reading' },
      { step: 2, of: 2, message: 'fitting' },
    ]);
  });

  it('is nothing when asked to be quiet', () => {
    const terminal = fakeTerminal({ isTerminal: true });
    createProgress(terminal, { quiet: true, progress: 'json' }, () => 0).show({
      step: 1,
      of: 1,
      message: 'x',
    });
    expect(terminal.written.err).toBe('');
  });
});
