import { describe, expect, it } from 'vitest';
import { createAlsWorkspace, halfStep } from '../../../../src/engine/accessAnomaly/halfStep.ts';

const step = { step: 1, of: 1, message: 'half a step' };
const rank = 10;
const weights = { implicit: true, alpha: 1, reg: 1 };

function stepsOf(starts: Uint32Array, others: Uint32Array, sources: Float32Array): number {
  const rows = { starts, others, values: new Float32Array(others.length).fill(7) };
  const targets = new Float32Array((starts.length - 1) * rank);
  const steps = [...halfStep(rows, sources, targets, weights, createAlsWorkspace(rank), step)];
  expect(targets.some((value) => value > 0)).toBe(true);
  return steps.length;
}

describe('halfStep', () => {
  it('gives way within one long row, within many short rows and within many sources', () => {
    const entries = 1_000_000;
    const few = new Float32Array(20 * rank).fill(0.3);
    const oneRow = stepsOf(
      Uint32Array.of(0, entries),
      Uint32Array.from({ length: entries }, (_, i) => i % 20),
      few,
    );
    expect(oneRow).toBeGreaterThan(20);
    const manyRows = stepsOf(
      Uint32Array.from({ length: 100_001 }, (_, i) => i),
      Uint32Array.from({ length: 100_000 }, (_, i) => i % 20),
      few,
    );
    expect(manyRows).toBeGreaterThan(20);
    const manySources = stepsOf(
      Uint32Array.of(0, 1),
      Uint32Array.of(0),
      new Float32Array(500_000 * rank).fill(0.3),
    );
    expect(manySources).toBeGreaterThan(20);
  });
});
