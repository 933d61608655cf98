import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built program; another build can be put to the test with BYOML_CLI. */
export const cliPath =
  process.env['BYOML_CLI'] ?? fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));

export interface CliResult {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sees the child when it has started, and what it says on stderr, as it comes. */
  readonly started?: (child: ChildProcess) => void;
  readonly heard?: (err: string, child: ChildProcess) => void;
  /** A file descriptor that takes the place of stdout. */
  readonly stdout?: number;
  /** Words of node itself, before the program. */
  readonly nodeOptions?: readonly string[];
  /** A program that runs it, e.g. as somebody else: the words before node. */
  readonly under?: readonly string[];
}

/** Runs `byoml` as a process and waits for its end. */
export function runCli(argv: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const node = [process.execPath, ...(options.nodeOptions ?? []), cliPath, ...argv];
    const [program = '', ...words] = [...(options.under ?? []), ...node];
    const child = spawn(program, words, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text;
      options.heard?.(text, child);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, out, err });
    });
    options.started?.(child);
  });
}
