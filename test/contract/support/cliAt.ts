import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { AzureSim } from '../../azureSim/azureSim.ts';
import { type CliOptions, type CliResult, runCli } from '../../cli/support/runCli.ts';

/** The built command line in a workspace whose only profile is a local Azure. */
export interface CliAt {
  readonly folder: string;
  /** As somebody who signs in with a secret from the environment. */
  run(role: string, words: readonly string[], options?: CliOptions): Promise<CliResult>;
  /** With this environment alone. */
  runWith(environment: Readonly<Record<string, string>>, words: readonly string[]): Promise<CliResult>;
  remove(): void;
}

/** `endpoints` in place of the local Azure's own, to lead nowhere. */
export function cliAt(sim: AzureSim, endpoints: Readonly<Record<string, string>> = {}): CliAt {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-cli-'));
  const { profile } = sim.profile('owner');
  const local = { ...profile, endpoints: { ...sim.endpoints, ...endpoints } };
  const file = { format: 'byoml.workspace', version: 1, profiles: { local } };
  writeFileSync(join(folder, 'byoml.yaml'), stringify(file));
  const trust = { NODE_EXTRA_CA_CERTS: sim.certificate };
  return {
    folder,
    run: (role, words, options = {}) => {
      const env = { ...trust, ...sim.profile(role).environment, ...options.env };
      return runCli(words, { cwd: folder, ...options, env });
    },
    runWith: (environment, words) => runCli(words, { cwd: folder, env: { ...trust, ...environment } }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
