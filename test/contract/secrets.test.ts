import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AzureSim } from '../azureSim/azureSim.ts';
import { startAzureSim } from '../azureSim/startAzureSim.ts';
import { type CliAt, cliAt } from './support/cliAt.ts';

/** How every token begins. */
const tokenStart = 'eyJ';

const calls: readonly (readonly string[])[] = [
  ['sign-in', '--profile', 'local', '--workspace-name', 'contoso-sentinel'],
  ['doctor'],
  ['export-rule', 'create', 'accesses', '--tables', 'SecurityEvent', '--storage', 'contosoexport', '--yes'],
  ['export-rule', 'show', 'accesses', '--json'],
  ['export-rule', 'download', 'accesses', '--to', 'exported'],
  ['plan', 'list'],
  ['export-rule', 'delete', 'accesses', '--yes'],
  ['sign-out'],
];

describe('what the command line leaves behind', () => {
  let sim: AzureSim;
  let cli: CliAt;
  let logs: string;
  beforeAll(async () => {
    logs = mkdtempSync(join(tmpdir(), 'byoml-secrets-'));
    sim = await startAzureSim({ log: join(logs, 'requests.jsonl') });
    cli = cliAt(sim);
  });
  afterAll(async () => {
    await sim.stop();
    cli.remove();
    rmSync(logs, { recursive: true, force: true });
  });

  it.skipIf(process.platform === 'win32')(
    'has no secret in it: output, files, requests in the log, arguments of processes',
    async () => {
      const seen: string[] = [];
      for (const call of [...calls, ['export-rule', 'show', 'nothing']]) {
        const watching = setInterval(
          () => seen.push(execFileSync('ps', ['-ww', '-eo', 'args'], { encoding: 'utf8' })),
          100,
        );
        const { out, err } = await cli.run('exporter', call, { env: { BYOML_DEBUG: '1' } });
        clearInterval(watching);
        seen.push(out, err);
      }
      const files = [cli.folder, logs].flatMap(filesBelow);
      expect(files.length).toBeGreaterThan(2);
      const all = [...seen, ...files.map((path) => readFileSync(path, 'latin1'))].join('\n');
      expect(all).toContain('accesses');
      const secrets = Object.values(sim.identities).map(({ secret }) => secret);
      expect([...secrets, tokenStart].filter((secret) => all.includes(secret))).toEqual([]);
    },
  );
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
