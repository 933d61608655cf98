import { describe, expect, it } from 'vitest';
import { abortableSleep } from '../../../src/azure/abortableSleep.ts';

describe('a wait', () => {
  it('ends', async () => {
    await expect(abortableSleep(1, new AbortController().signal)).resolves.toBeUndefined();
  });

  it('is cancelled, before it begins too', async () => {
    const controller = new AbortController();
    const sleep = abortableSleep(600_000, controller.signal);
    controller.abort();
    await expect(sleep).rejects.toMatchObject({ code: 'cancelled' });
    await expect(abortableSleep(600_000, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
});
