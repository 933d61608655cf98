import { describe, expect, it } from 'vitest';
import { type CommandMessages, runCommand } from '../../../src/commands/runCommand.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { Logger } from '../../../src/host/logger.ts';
import { Precondition } from '../../../src/host/precondition.ts';

async function ran(handler: (target: unknown) => Promise<void>): Promise<{
  readonly lines: readonly string[];
  readonly shown: readonly string[];
}> {
  const nothing = (): void => undefined;
  const logger = new Logger({ info: nothing, warn: nothing, error: nothing });
  const shown: string[] = [];
  const messages: CommandMessages = {
    error: (error) => shown.push(`error ${error instanceof Error ? error.message : ''}`),
    precondition: ({ message, remedy }) => shown.push(`${message} [${remedy.label}]`),
  };
  let time = 0;
  const now = (): number => (time += 21);
  await runCommand('byoml.model.train', handler, { detection: 'files' }, { logger, messages, now });
  return { lines: logger.recent(), shown };
}

describe('runCommand', () => {
  it('passes the target on, and logs how long it took', async () => {
    let given: unknown;
    const { lines, shown } = await ran((target) => {
      given = target;
      return Promise.resolve();
    });
    expect(given).toEqual({ detection: 'files' });
    expect(lines).toEqual(['byoml.model.train took 21 ms']);
    expect(shown).toEqual([]);
  });

  it('is silent about what was cancelled', async () => {
    const { lines, shown } = await ran(() => Promise.reject(new ByomlError('cancelled', {})));
    expect(lines).toEqual(['byoml.model.train was cancelled']);
    expect(shown).toEqual([]);
  });

  it('offers the step that mends a missing precondition', async () => {
    const lacking = new Precondition('There is no detection yet.', {
      label: 'New',
      command: 'byoml.detection.create',
    });
    const { lines, shown } = await ran(() => Promise.reject(lacking));
    expect(lines).toEqual(['byoml.model.train lacks something; offered byoml.detection.create']);
    expect(shown).toEqual(['There is no detection yet. [New]']);
  });

  it('shows an error in words and logs its code alone', async () => {
    const path = '/home/jana/detections';
    const { lines, shown } = await ran(() =>
      Promise.reject(new ByomlError('store.notReadable', { path, reason: 'it is gone' })),
    );
    expect(lines).toEqual(['byoml.model.train failed after 21 ms: store.notReadable']);
    expect(shown).toEqual([`error "${path}" cannot be read: it is gone.`]);
  });

  it('does not let a handler that throws at once escape', async () => {
    const { shown } = await ran(() => {
      throw new Error('at once');
    });
    expect(shown).toEqual(['error at once']);
  });
});
