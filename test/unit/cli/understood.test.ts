import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { understood } from '../../../src/cli/understood.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

it('leaves a foreseen error alone', () => {
  const error = new ByomlError('cancelled', {});
  expect(understood(error)).toBe(error);
});

it("puts the file system's answers into words", () => {
  const missing = understood(thrownBy(() => readFileSync('/no/such/file')));
  expect(missing.kind).toBe('input');
  expect(missing.message).toBe('"/no/such/file" cannot be read or written: it is not there.');
  expect(understood(thrownBy(() => readFileSync('/'))).message).toContain('it is a folder');
});

it('takes an abort for a cancel', () => {
  const controller = new AbortController();
  controller.abort();
  expect(
    understood(
      thrownBy(() => {
        controller.signal.throwIfAborted();
      }),
    ).kind,
  ).toBe('cancelled');
});

it('takes everything else for a defect', () => {
  const defect = understood(thrownBy(() => (undefined as unknown as { x: number }).x));
  expect(defect.kind).toBe('defect');
  expect(defect.message).toContain('Cannot read properties of undefined');
  expect(understood('a text').message).toContain('a text');
});
