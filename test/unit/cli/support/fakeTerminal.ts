import type { Output, Terminal } from '../../../../src/cli/terminal.ts';

/** A terminal that keeps what was written, and can be asked to stop. */
export interface FakeTerminal extends Terminal {
  readonly written: { out: string; err: string };
  readonly pressControlC: () => void;
}

export function fakeTerminal(
  options: {
    readonly isTerminal?: boolean;
    readonly columns?: number;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): FakeTerminal {
  const written = { out: '', err: '' };
  const listeners = new Set<() => void>();
  const output = (name: 'out' | 'err'): Output => ({
    isTerminal: options.isTerminal ?? false,
    columns: options.columns ?? 100,
    write: (text) => {
      written[name] += text;
      return Promise.resolve();
    },
  });
  return {
    written,
    out: output('out'),
    err: output('err'),
    environment: options.environment ?? {},
    onStop: (stop) => {
      listeners.add(stop);
      return () => void listeners.delete(stop);
    },
    pressControlC: () => {
      for (const stop of listeners) stop();
    },
  };
}
