import type { Step } from '../../core/algorithm.ts';
import type { CommonOptions } from '../options/commonOptions.ts';
import type { Terminal } from '../terminal.ts';
import { progressBar } from './progressBar.ts';
import { progressJson } from './progressJson.ts';
import { progressLines } from './progressLines.ts';

/** Where the steps of long work are shown. */
export interface Progress {
  readonly show: (step: Step) => void;
  /** Takes away what should not stay on the screen. */
  readonly end: () => void;
}

/** A bar on a terminal, lines elsewhere, objects or nothing when asked for; `now` in milliseconds. */
export function createProgress(
  terminal: Terminal,
  options: Pick<CommonOptions, 'quiet' | 'progress'>,
  now: () => number,
): Progress {
  if (options.quiet) return { show: () => undefined, end: () => undefined };
  if (options.progress === 'json') return progressJson(terminal.err);
  const isScreen = terminal.err.isTerminal && terminal.environment['TERM'] !== 'dumb';
  return isScreen ? progressBar(terminal.err, now) : progressLines(terminal.err, now);
}
