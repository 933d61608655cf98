import { errorReport } from './errorReport.ts';
import type { Redacted } from './redact.ts';

/** The part of VS Code's LogOutputChannel that is written to. */
export interface LogChannel {
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
}

/** The extension's log. It takes only redacted text, so that it can be sent to somebody else as it is. */
export class Logger {
  readonly #channel: LogChannel;
  readonly #recent: string[] = [];

  constructor(channel: LogChannel) {
    this.#channel = channel;
  }

  info({ text }: Redacted): void {
    this.#channel.info(this.#remember(text));
  }

  warn({ text }: Redacted): void {
    this.#channel.warn(this.#remember(text));
  }

  error({ text }: Redacted, cause: unknown): void {
    this.#channel.error(this.#remember(`${text}: ${errorReport(cause).text}`));
  }

  /** The latest lines, oldest first. */
  recent(): readonly string[] {
    return this.#recent;
  }

  #remember(text: string): string {
    this.#recent.push(text);
    if (this.#recent.length > mostRecent) this.#recent.shift();
    return text;
  }
}

const mostRecent = 200;
