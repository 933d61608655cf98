// A local Azure beside a walk: started, told what to fail at, and looked at afterwards.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { clearInterval, setInterval } from 'node:timers';
import { stringify } from 'yaml';

const root = join(import.meta.dirname, '..', '..');

/** Starts one and lets what is started after it trust it. `options`: those of tools/azure.mjs. */
export async function startLocalAzure(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-azure-'));
  const ready = join(folder, 'ready.json');
  const log = join(folder, 'requests.jsonl');
  const program = [join(root, 'tools', 'azure.mjs'), '--ready-file', ready, ...options];
  const sim = spawn(process.execPath, program, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, AZURE_SIM_LOG: log },
  });
  for (let waited = 0; !existsSync(ready); waited++) {
    if (sim.exitCode !== null || waited > 600) throw new Error('The local Azure did not start.');
    await setTimeout(100);
  }
  const about = JSON.parse(readFileSync(ready, 'utf8'));
  const trusted = process.env.NODE_EXTRA_CA_CERTS;
  process.env.NODE_EXTRA_CA_CERTS = about.certificate;
  const secrets = Object.values(about.environments).map(({ AZURE_CLIENT_SECRET }) => AZURE_CLIENT_SECRET);
  const processes = watchProcesses([...secrets, 'eyJ']);

  const requests = () =>
    existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').map(JSON.parse) : [];
  const sent = (method, path) =>
    requests().filter((each) => each.method === method && path.test(new URL(each.url).pathname));

  return {
    ...about,
    requests,
    sent,
    /** What was sent to data export rules. */
    puts: () => sent('PUT', /dataexports/i),
    addFaults: (...faults) => control(about, 'POST', faults),
    clearFaults: () => control(about, 'DELETE'),
    /** As if the cable were pulled. */
    end: async () => {
      sim.kill('SIGTERM');
      while (sim.exitCode === null) await setTimeout(50);
    },
    async stop() {
      processes.stop();
      sim.kill('SIGTERM');
      if (trusted === undefined) delete process.env.NODE_EXTRA_CA_CERTS;
      else process.env.NODE_EXTRA_CA_CERTS = trusted;
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },

    /** Every request kept to the contract. */
    assertNoViolations() {
      const all = requests();
      assert.ok(all.length > 20);
      assert.deepEqual(
        all.filter(({ violations }) => violations === undefined || violations.length > 0),
        [],
      );
    },

    /** No secret, and no token where one would be readable, is in a file of these folders, the log or the arguments of a process. */
    assertNoSecrets(folders) {
      let looked = 0;
      for (const path of [log, ...folders.flatMap(filesIn)]) {
        const bytes = readFileSync(path);
        for (const secret of secrets) assert.ok(!bytes.includes(secret), path);
        // The start of what the local Azure's tokens say: a header of its own kind alone.
        assert.ok(!/eyJ[\w-]{10,}\.eyJ[\w-]{10,}\./.test(bytes.toString('latin1')), path);
        looked++;
      }
      assert.ok(looked > 5);
      assert.ok(processes.looks() > 5);
      assert.deepEqual(processes.found(), []);
    },
  };
}

/** A byoml.yaml with these profiles. */
export function writeProfiles(workspace, profiles) {
  const text = stringify({ format: 'byoml.workspace', version: 1, profiles });
  writeFileSync(join(workspace, 'byoml.yaml'), `# Kept as it is.\n${text}`);
}

/** Signs in as an application, at the place that is the first unless another is named. */
export async function signInAs(workbench, { AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET }, place) {
  await workbench.command('BYO-ML: Sign In to Azure');
  await workbench.page.getByPlaceholder('To which cloud?').waitFor();
  if (place === undefined) await workbench.answer('Sign In to Azure');
  else await workbench.pick(place);
  await workbench.page.getByPlaceholder('As whom?').waitFor();
  await workbench.pick('Service principal with a secret');
  await workbench.page.getByText('Tenant (directory) id').waitFor();
  await workbench.answer('Sign In to Azure', AZURE_TENANT_ID);
  await workbench.page.getByText('Client (application) id').waitFor();
  await workbench.answer('Sign In to Azure', AZURE_CLIENT_ID);
  await workbench.page.locator('.quick-input-widget:visible input[type=password]').waitFor();
  await workbench.type(AZURE_CLIENT_SECRET);
  await workbench.press('Enter');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
}

function control({ url, certificate }, method, body) {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/sim/faults`, { method, ca: readFileSync(certificate) }, (answer) => {
      answer.resume();
      if (answer.statusCode < 300) answer.on('end', resolve);
      else reject(new Error(`The local Azure does not take these faults: ${answer.statusCode}`));
    });
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Looks again and again whether an argument of a process that this one started, or of its children, has one of `words`. */
function watchProcesses(words) {
  const found = new Set();
  let looks = 0;
  const timer = setInterval(() => {
    const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    const lines = (stdout ?? '').split('\n').flatMap((line) => {
      const [, pid, parent, text] = /^\s*(\d+)\s+(\d+)\s(.*)$/.exec(line) ?? [];
      return pid === undefined ? [] : [{ pid, parent, text }];
    });
    const own = new Set([String(process.pid)]);
    // A parent may come after its child.
    for (let before = 0; before < own.size;) {
      before = own.size;
      for (const { pid, parent } of lines) if (own.has(parent)) own.add(pid);
    }
    const watched = lines.filter(({ pid }) => own.has(pid));
    if (watched.some(({ text }) => text.includes('--type=extensionHost'))) looks++;
    for (const { text } of watched)
      if (words.some((word) => text.includes(word))) found.add(text.slice(0, 60));
  }, 500);
  return { stop: () => clearInterval(timer), looks: () => looks, found: () => [...found] };
}
