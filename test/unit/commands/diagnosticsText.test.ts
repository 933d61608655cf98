import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../../src/commands/diagnosticsText.ts';

const facts = {
  version: '0.1.0',
  editor: '1.105.0',
  node: '22.1.0',
  platform: 'linux-x64',
  remote: 'ssh-remote',
  isTrusted: true,
  settings: { budget: 5, pageSize: 200, ruleDiagnostics: true },
  folders: [{ detections: 2, models: 3, runs: 4, problems: 1 }],
  jobs: { done: 2, failed: 1 },
  log: ['byoml.model.train took 12 ms'],
};

describe('diagnosticsText', () => {
  it('counts what there is', () => {
    const text = diagnosticsText(facts);
    expect(text).toContain('- folder 1: 2 detections, 3 models, 4 runs, 1 files with problems\n');
    expect(text).toContain('- jobs failed: 1\n');
    expect(text).toContain('\n    byoml.model.train took 12 ms\n');
  });

  it('hides a fact that is none of the expected kind', () => {
    expect(diagnosticsText({ ...facts, remote: 'jana@host of contoso' })).toContain('remote <hidden>');
  });
});
