import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';

/** Waits until `probe` gives something, and gives it; fails with `what` after a time that only a defect takes. */
export async function eventually<Value>(
  what: string,
  probe: () => Value | undefined | Promise<Value | undefined>,
): Promise<Value> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const value = await probe();
    if (value !== undefined) return value;
    await setTimeout(50);
  }
  assert.fail(`never so: ${what}`);
}
