import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demo, type DemoInput, type DemoOutput } from '../../../src/usecases/demo.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { testJob } from './support/testJob.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-test-demo-'));
  // Temporary folders of this test alone, on every platform.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function run(input: Partial<DemoInput> = {}, job = testJob()): Promise<DemoOutput> {
  return demo({ dir: join(folder, 'demo'), keep: false, seed: 1n, preset: 'small', ...input }, job);
}

describe('demo', () => {
  it('leaves a workspace with everything that it names, and may run there again', async () => {
    const first = await run();
    const names = ['.byoml-demo', '.gitignore', 'byoml.yaml', 'detections', 'sample'];
    expect(readdirSync(join(folder, 'demo')).sort()).toEqual(names);
    const { rules, ...places } = first.files!;
    for (const path of [...rules, ...Object.values(places)]) expect(existsSync(path)).toBe(true);
    expect(first.steps.map(({ name }) => name)).toEqual(['sample', 'init', 'train', 'score', 'rule']);
    const lines = readFileSync(join(first.files!.run, 'findings.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(first.findings.length);
    expect(first.alertsPerDay).toBe(first.findings.length / first.days);

    const again = await run();
    expect({ ...again, steps: [] }).toEqual({ ...first, steps: [] });

    const { attacks, findings, alertsPerDay, firstAccesses, days } = again;
    expect(attacks.planted).toBe(attacks.found + attacks.missed.length);
    expect(attacks.found).toBeGreaterThan(attacks.planted / 2);
    expect(attacks.kinds.reduce((sum, { found }) => sum + found, 0)).toBe(attacks.found);
    expect(alertsPerDay).toBeLessThanOrEqual(5);
    expect(firstAccesses / days).toBeGreaterThan(alertsPerDay);
    expect(attacks.kindOfFinding).toHaveLength(findings.length);
  });

  it('removes a temporary folder when it is cancelled, and keeps one when told to', async () => {
    const before = temporaryFolders();
    const job = testJob((_step, running) => {
      running.cancel();
    });
    expect(await errorCodeOf(run({ dir: undefined }, job))).toBe('cancelled');
    expect(temporaryFolders()).toEqual(before);
    const kept = await run({ dir: undefined, keep: true });
    expect(existsSync(kept.files!.truth)).toBe(true);
    rmSync(kept.files!.workspace, { recursive: true });
  });

  it("touches nothing in a folder that is not a demo's, whatever it looks like", async () => {
    const detection = join(folder, 'detections', 'anomalous-resource-access');
    mkdirSync(detection, { recursive: true });
    mkdirSync(join(folder, 'sample'));
    writeFileSync(join(folder, 'byoml.yaml'), 'mine');
    writeFileSync(join(detection, 'detection.yaml'), 'mine');
    expect(await errorCodeOf(run({ dir: folder }))).toBe('demo.folder');
    expect(await errorCodeOf(run({ dir: join(folder, 'byoml.yaml') }))).toBe('demo.folder');
    expect(readFileSync(join(detection, 'detection.yaml'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['byoml.yaml', 'detections', 'sample']);
  });
});

function temporaryFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('byoml-demo-'));
}
