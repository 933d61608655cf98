import { parseArgs } from 'node:util';
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { cloudNames, type CloudName } from '../../src/core/azure/clouds.ts';
import { sampleRows } from './world/sampleRows.ts';
import type { FaultInput } from './http/faults.ts';
import { startAzureSim } from './startAzureSim.ts';

/** `npm run azure`: a local Azure until Ctrl-C, and how to reach it. */
const { values } = parseArgs({
  options: {
    cloud: { type: 'string', default: 'public' },
    port: { type: 'string', default: '0' },
    role: { type: 'string', default: 'owner' },
    subscriptions: { type: 'string', default: '3' },
    workspaces: { type: 'string', default: '2' },
    'export-delay': { type: 'string', default: '2000' },
    /** Milliseconds by which each answer of Azure Resource Manager is late. */
    latency: { type: 'string', default: '0' },
    'hostile-names': { type: 'boolean', default: false },
    /** The same as JSON in a file, for programs: `{url, certificate, profile, environment, environments}`, the last by role. */
    'ready-file': { type: 'string' },
  },
});

const sim = await startAzureSim({
  cloud: cloudNamed(values.cloud),
  port: Number(values.port),
  subscriptions: Number(values.subscriptions),
  workspaces: Number(values.workspaces),
  exportDelay: Number(values['export-delay']),
  hostileNames: values['hostile-names'],
  faults: values.latency === '0' ? [] : [late(Number(values.latency))],
});
for (const [table, rows] of sampleRows(Date.now())) sim.ingest(table, rows);
const { profile, environment } = sim.profile(values.role);
const byoml = { format: 'byoml.workspace', version: 1, profiles: { local: profile } };
const variables = { NODE_EXTRA_CA_CERTS: sim.certificate, ...environment };
process.stdout.write(
  [
    `# A local Azure listens at ${sim.url}. Ctrl-C ends it.`,
    '# byoml.yaml:',
    stringify(byoml),
    `# Environment, to be "${values.role}" (others: ${Object.keys(sim.identities).join(', ')}):`,
    ...Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`),
    '',
  ].join('\n'),
);
if (values['ready-file'] !== undefined) {
  const { url, certificate } = sim;
  const environments = Object.fromEntries(
    Object.keys(sim.identities).map((role) => [role, sim.profile(role).environment]),
  );
  const ready = JSON.stringify({ url, certificate, profile, environment, environments });
  writeFileSync(values['ready-file'], ready, { mode: 0o600 });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sim.stop().then(() => process.exit(0));
  });
}

function late(latency: number): FaultInput {
  return { match: { path: '^/arm/' }, latency, times: Number.MAX_SAFE_INTEGER };
}

function cloudNamed(text: string): CloudName {
  const name = cloudNames.find((each) => each === text);
  if (name === undefined) throw new Error(`--cloud is one of ${cloudNames.join(', ')}`);
  return name;
}
