import { describe, expect, it } from 'vitest';
import { SampleMemory } from '../../../src/commands/sampleMemory.ts';

function memento(): Map<string, unknown> & { update(key: string, value: unknown): Promise<void> } {
  const map = new Map<string, unknown>();
  return Object.assign(map, {
    update: (key: string, value: unknown) => {
      map.set(key, value);
      return Promise.resolve();
    },
  });
}

describe('SampleMemory', () => {
  const sample = { export: 'sample/am-securityevent', attacksFrom: 1_764_000_000_000_000 };

  it('tells detections apart', async () => {
    const memory = new SampleMemory(memento());
    await memory.remember('/w/detections/a', sample);
    expect(memory.of('/w/detections/a')).toEqual(sample);
    expect(memory.of('/w/detections/b')).toBeUndefined();
  });

  it('knows nothing where something else is remembered', async () => {
    const state = memento();
    await new SampleMemory(state).remember('/w/detections/a', sample);
    for (const key of state.keys()) state.set(key, { attacksFrom: 'yesterday' });
    expect(new SampleMemory(state).of('/w/detections/a')).toBeUndefined();
  });
});
