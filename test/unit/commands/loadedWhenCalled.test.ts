import { describe, expect, it } from 'vitest';
import { loadedWhenCalled } from '../../../src/commands/loadedWhenCalled.ts';

describe('loadedWhenCalled', () => {
  it('loads once, with the first call, and passes the target on', async () => {
    let loads = 0;
    const called: unknown[] = [];
    const note = (target: unknown): Promise<void> => {
      called.push(target);
      return Promise.resolve();
    };
    const commands = loadedWhenCalled(['byoml.plan.apply', 'byoml.plan.undo'], () => {
      loads++;
      return Promise.resolve({ 'byoml.plan.apply': note, 'byoml.plan.undo': note });
    });
    expect(loads).toBe(0);
    await commands['byoml.plan.apply'](1);
    await commands['byoml.plan.undo'](2);
    expect([loads, called]).toEqual([1, [1, 2]]);
  });
});
