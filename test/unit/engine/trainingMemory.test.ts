import { describe, expect, it } from 'vitest';
import { trainingMemory, type TrainingSize } from '../../../src/engine/trainingMemory.ts';

const mega = 1_000_000;

const large: TrainingSize = {
  triples: 20 * mega,
  entries: 20 * mega,
  names: 220_000,
  rank: 10,
  complement: 0,
  kernels: true,
  refittedRows: 0,
};

describe('trainingMemory', () => {
  it('is that of the model and its file where triples are many', () => {
    const held = 20 * mega * (44 + 8) + 40 * 220_000;
    const model = 20 * mega * (24 + 50) + 24 * 12 * 220_000;
    expect(trainingMemory(large)).toBe(held + model);
    expect(trainingMemory({ ...large, kernels: false })).toBe(held + model);
  });

  it('grows with vectors, made-up dislikes, and a second fit', () => {
    const base = trainingMemory(large);
    expect(trainingMemory({ ...large, rank: 256 }) - base).toBe(24 * 246 * 220_000);
    expect(trainingMemory({ ...large, complement: 5 })).toBeGreaterThan(base);
    // The second fit counts with its table, its triples and its factorisation.
    const refitted = trainingMemory({ ...large, refittedRows: 60 * mega });
    expect(refitted - base).toBeGreaterThan(48 * 60 * mega);
  });

  it('counts the kernels and the doubles apart where dislikes are many', () => {
    const explicit = { ...large, names: 0, complement: 9 };
    const held = 20 * mega * (44 + 8);
    const ratings = 200 * mega;
    expect(trainingMemory(explicit)).toBe(held + (8 + 17) * ratings);
    expect(trainingMemory({ ...explicit, kernels: false })).toBe(held + (8 + 12) * ratings);
  });
});
