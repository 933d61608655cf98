/** One of the two streams to the reader. */
export interface Output {
  /** A person at a terminal, not a file or a pipe. */
  readonly isTerminal: boolean;
  /** Columns of the terminal, or a page's width where there is none. */
  readonly columns: number;
  /** Resolves when the text is on its way; a reader who has gone away is no error. */
  readonly write: (text: string) => Promise<void>;
}

/** What the command line touches of the process; tests pass their own. */
export interface Terminal {
  /** The result. */
  readonly out: Output;
  /** Everything else. */
  readonly err: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Asks on stderr and waits for a line; an empty one once the signal is aborted. Absent where nobody is there to answer. */
  readonly ask?: ((question: string, signal: AbortSignal) => Promise<string>) | undefined;
  /** Calls `stop` once, at the first request to stop; a second request kills. Gives the way to stop listening. */
  readonly onStop: (stop: () => void) => () => void;
}

const pageWidth = 100;
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export function processTerminal(): Terminal {
  return {
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    environment: process.env,
    ask: process.stdin.isTTY && process.stderr.isTTY ? askOnTerminal : undefined,
    onStop: listenForStop,
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // Failures are told to whoever wrote; without a listener they would end the process.
  stream.on('error', () => undefined);
  return {
    get isTerminal() {
      return stream.isTTY;
    },
    get columns() {
      return stream.isTTY ? stream.columns : pageWidth;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === undefined || error === null || isGone(error)) resolve();
          else reject(error);
        });
      }),
  };
}

/** `byoml ... | head` closes the pipe early. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

async function askOnTerminal(question: string, signal: AbortSignal): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // In raw mode Ctrl-C comes as a key.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  const closed = new Promise<string>((resolve) => {
    lines.once('close', () => {
      resolve('');
    });
  });
  try {
    return await Promise.race([lines.question(question, { signal }), closed]);
  } catch {
    return '';
  } finally {
    lines.close();
  }
}

/** Without a listener left, a second signal ends the process as signals do. */
function listenForStop(stop: () => void): () => void {
  const silence = (): void => {
    for (const signal of stopSignals) process.removeListener(signal, heard);
  };
  const heard = (): void => {
    silence();
    stop();
  };
  for (const signal of stopSignals) process.on(signal, heard);
  return silence;
}
