import { describe, expect, it } from 'vitest';
import { Logger } from '../../../src/host/logger.ts';
import { redact } from '../../../src/host/redact.ts';

function recorder(): { readonly lines: string[]; readonly logger: Logger } {
  const lines: string[] = [];
  const into =
    (level: string) =>
    (text: string): void => {
      lines.push(`${level} ${text}`);
    };
  return { lines, logger: new Logger({ info: into('info'), warn: into('warn'), error: into('error') }) };
}

describe('Logger', () => {
  it('writes with its level, and the cause of an error as a report', () => {
    const { lines, logger } = recorder();
    logger.info(redact`one ${1}`);
    logger.warn(redact`two`);
    logger.error(redact`three`, 'a cause');
    expect(lines).toEqual(['info one 1', 'warn two', 'error three: a thrown string']);
    expect(logger.recent()).toEqual(['one 1', 'two', 'three: a thrown string']);
  });

  it('remembers the latest 200 lines', () => {
    const { logger } = recorder();
    for (let line = 0; line < 250; line++) logger.info(redact`${line}`);
    expect(logger.recent()).toHaveLength(200);
    expect(logger.recent()[0]).toBe('50');
  });
});
