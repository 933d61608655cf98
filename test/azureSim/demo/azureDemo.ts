import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { StoredFinding } from '../../../src/core/run.ts';
import { tallyAttacks } from '../../../src/usecases/demo/tallyAttacks.ts';
import type { AzureSim } from '../azureSim.ts';
import { startAzureSim } from '../startAzureSim.ts';
import { type ByomlShell, byomlShell } from './byomlShell.ts';
import { rowsOfExport } from './rowsOfExport.ts';

/**
 * `npm run demo -- --azure local`: the main job from an export rule on, against a local Azure. Each step is a command of the product,
 * printed as one would type it; only the events come from here, in place of the company's agents.
 */
const { values } = parseArgs({
  options: {
    azure: { type: 'string' },
    program: { type: 'string', default: 'dist/cli.js' },
    dir: { type: 'string', default: 'demo-azure' },
    preset: { type: 'string', default: 'demo' },
    seed: { type: 'string', default: '1' },
  },
});
const detection = 'anomalous-resource-access';
const rule = 'byoml-events';

const sampleSchema = z.object({ export: z.string(), truth: z.string(), attacksFrom: z.string() });
const scoredSchema = z.object({ to: z.string() });

const folder = resolve(values.dir);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const sim = await startAzureSim();
try {
  await run(sim);
} finally {
  await sim.stop();
}

async function run(azure: AzureSim): Promise<void> {
  const { environment } = azure.profile('exporter');
  const shell = byomlShell(resolve(values.program), folder, {
    ...environment,
    NODE_EXTRA_CA_CERTS: azure.certificate,
  });
  const sample = await makeSample(shell);
  await signIn(shell, azure);
  const destination = ['--tables', 'SecurityEvent', '--storage', basename(azure.places.ids.storage)];
  await shell.run('export-rule', 'create', rule, ...destination, '--yes');
  await bringEvents(azure, sample.export);
  await shell.run('export-rule', 'list');
  await shell.run('export-rule', 'download', rule, '--to', 'exported');
  await shell.run('init', detection, '--from', 'exported');
  await shell.run('train', detection, '--until', sample.attacksFrom);
  const scored = scoredSchema.parse(await shell.ask('score', detection, '--since', sample.attacksFrom));
  await shell.run('rule', detection, '--check');
  await tell(sample.truth, scored.to);
}

async function makeSample(shell: ByomlShell): Promise<z.infer<typeof sampleSchema>> {
  const words = ['--preset', values.preset, '--seed', values.seed];
  return sampleSchema.parse(await shell.ask('sample', '--to', 'sample', ...words));
}

async function signIn(shell: ByomlShell, { places, endpoints }: AzureSim): Promise<void> {
  const addresses = Object.entries(endpoints).map(([name, url]) => `${name}=${url}`);
  await shell.run(
    ...['sign-in', '--profile', 'local', '--tenant', places.tenant],
    ...['--subscription', places.subscription, '--resource-group', places.resourceGroup],
    ...['--workspace-name', places.workspace, '--endpoint', ...addresses],
  );
}

async function bringEvents(azure: AzureSim, exported: string): Promise<void> {
  let count = 0;
  for await (const rows of rowsOfExport(join(folder, exported))) {
    azure.ingest('SecurityEvent', rows);
    count += rows.length;
  }
  await azure.exported();
  process.stdout.write(
    `\n# The agents bring ${count.toLocaleString('en')} events, and the rule exports them.\n`,
  );
}

/** How many of the planted attacks were found. The workspace gave every event its own id as the tenant, so tenants are left out. */
async function tell(truth: string, run: string): Promise<void> {
  const planted = await linesOf(truth);
  const findings = await linesOf(join(run, 'findings.jsonl'));
  const attacks = tallyAttacks(
    planted.map((line) => JSON.stringify({ ...line, tenant: '' })).join('\n'),
    findings.map((line) => ({ ...line, tenant: '' }) as StoredFinding),
  );
  process.stdout.write(
    `\n${attacks.found} of ${attacks.planted} planted attacks are among the ${findings.length} findings. The files: ${folder}\n`,
  );
}

async function linesOf(file: string): Promise<readonly object[]> {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as object);
}
