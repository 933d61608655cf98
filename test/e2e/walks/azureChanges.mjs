// Changes in Azure and back again, each one seen first: hubs, edits, broken-off plans, tables, data. In the cloud of the US Government.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signInAs, startLocalAzure, writeProfiles } from '../localAzure.mjs';

const create = 'Create a Data Export Rule';
const edit = 'Edit a Data Export Rule';
const questions = {
  tables: 'Which tables?',
  destination: 'Send the rows where to?',
  hub: 'To which hub?',
  name: 'Name of the data export rule',
};
let azure;

export async function prepare(workspace) {
  azure = await startLocalAzure('--cloud', 'usGovernment');
  writeProfiles(workspace, { local: azure.profile });
  return () => azure.stop();
}

/** Waits until a question shows its choices. */
async function asked(workbench, question) {
  const { page } = workbench;
  await page.getByPlaceholder(question).or(page.getByText(question)).first().waitFor();
  if (question === questions.tables) await page.getByText(/[1-9] Selected/).waitFor();
  if (question === questions.destination) await page.getByText('storage account').first().waitFor();
  if (question === questions.hub) await page.getByText('A hub for each table').waitFor();
}

/** Answers questions with Enter, those of `picks` with what is named there. */
async function answer(workbench, names, picks = {}) {
  for (const name of names) {
    await asked(workbench, questions[name]);
    if (picks[name] === undefined) await workbench.press('Enter');
    else await workbench.pick(picks[name]);
  }
}

/** Starts a command again and again and turns away at each of its questions. */
async function turnAway(workbench, command, names, picks) {
  for (const [place, name] of names.entries()) {
    await workbench.command(`BYO-ML: ${command}`);
    await answer(workbench, names.slice(0, place), picks);
    await asked(workbench, questions[name]);
    await workbench.press('Escape');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }
}

async function applyPlan(workbench) {
  await workbench.toast('apply the plan?').waitFor();
  await workbench.focusEditor();
  await workbench.command('BYO-ML: Apply the Plan');
}

async function done(workbench, words = ': done.') {
  await workbench.toast(words).waitFor();
  await workbench.command('Notifications: Clear All Notifications');
  await workbench.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
}

const shown = (workbench, text) => workbench.page.locator('.view-lines', { hasText: text }).first().waitFor();

const lastPut = () => azure.puts().at(-1).body.properties;

export const steps = {
  'somebody signs in': async (workbench) => {
    await signInAs(workbench, azure.environments.owner);
    await done(workbench, 'Signed in');
  },

  'turning away at any question of a rule to a hub changes nothing': async (workbench) => {
    await turnAway(workbench, create, ['tables', 'destination', 'hub', 'name'], {
      destination: 'contoso-hubs',
    });
    assert.deepEqual(azure.puts(), []);
  },

  'going back keeps what was answered': async (workbench) => {
    const { page } = workbench;
    // So slow that its name is typed before it is found.
    await azure.addFaults({ match: { method: 'GET', path: 'eventhubs$' }, latency: 1000 });
    await workbench.command(`BYO-ML: ${create}`);
    await answer(workbench, ['tables', 'destination', 'hub'], {
      destination: 'contoso-hubs',
      hub: 'accesses',
    });
    await asked(workbench, questions.name);
    for (const [question, kept] of [
      [questions.hub, 'accesses'],
      [questions.destination, 'contoso-hubs'],
    ]) {
      await workbench.press('Control+Alt+Minus');
      await page.getByPlaceholder(question).waitFor();
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: kept }).waitFor();
    }
    await workbench.press('Control+Alt+Minus');
    await asked(workbench, questions.tables);
    await page.getByText('1 Selected').waitFor();
    await answer(workbench, ['tables', 'destination', 'hub', 'name']);
    await workbench.toast('apply the plan?').waitFor();
    await shown(workbench, 'accesses');
    await workbench.shot('plan-of-a-hub');
  },

  'the plan as lines of the Azure CLI, as Bicep, as an ARM template': async (workbench) => {
    for (const [command, language, text] of [
      ['Azure CLI Commands', 'Shell Script', 'az monitor log-analytics workspace data-export create'],
      ['Bicep', 'Plain Text', 'Microsoft.OperationalInsights/workspaces/dataExports@'],
      ['an ARM Template', 'JSON', '$schema'],
    ]) {
      await workbench.focusEditor();
      await workbench.command(`BYO-ML: Show the Plan as ${command}`);
      await workbench.page.locator('.statusbar', { hasText: language }).waitFor();
      await shown(workbench, text);
      await workbench.shot(`as-${command}`);
    }
    assert.deepEqual(azure.puts(), []);
  },

  'a plan that is cancelled while Azure is silent is broken off, and can be continued': async (
    workbench,
    workspace,
  ) => {
    await azure.addFaults({
      match: { method: 'PUT', path: 'dataExports' },
      latency: 6000,
      status: 503,
      times: 4,
    });
    await workbench.focusEditor();
    await workbench.command('BYO-ML: Apply the Plan');
    await workbench.until(() => journals(workspace).some((text) => text.includes('"begun"')));
    await workbench.command('BYO-ML: Cancel the Running Job');
    await workbench.command('BYO-ML: Focus on Azure View');
    await workbench.page.getByRole('treeitem', { name: 'Profile local' }).waitFor();
    await workbench.command('BYO-ML: Focus on Azure View');
    await workbench.row('local');
    await workbench.press('ArrowRight');
    await workbench.page.getByRole('treeitem', { name: 'Unfinished plans' }).waitFor();
    // The list shows what fits.
    await workbench.press('End');
    await workbench.press('ArrowRight');
    await workbench.press('End');
    await workbench.page.getByRole('treeitem', { name: 'broken off' }).waitFor();
    await workbench.shot('broken-off');
    await azure.clearFaults();
    await workbench.command('BYO-ML: Continue a Plan');
    await workbench.page.getByPlaceholder('Which plan?').waitFor();
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Enter');
    await done(workbench);
    await workbench.focusEditor();
    assert.equal(lastPut().destination.metaData.eventHubName, 'accesses');
    await workbench.command('BYO-ML: Focus on Azure View');
    await workbench.press('Home');
    await workbench.page
      .getByRole('treeitem', { name: 'Data export rule export-securityevent, enabled' })
      .waitFor();
    await workbench.shot('continued');
  },

  'a plan that was done is undone': async (workbench) => {
    await workbench.command('BYO-ML: Undo a Plan');
    await workbench.page.getByPlaceholder('Which plan?').waitFor();
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Escape');
    assert.deepEqual(azure.sent('DELETE', /dataexports/i), []);
    await workbench.command('BYO-ML: Undo a Plan');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Enter');
    await done(workbench, ': undone.');
    assert.equal(azure.sent('DELETE', /dataexports/i).length, 1);
  },

  'a rule is edited: what was not touched stays': async (workbench) => {
    await workbench.command(`BYO-ML: ${create}`);
    await answer(workbench, ['tables', 'destination', 'name']);
    await applyPlan(workbench);
    await done(workbench);
    const before = lastPut();
    const count = azure.puts().length;
    await turnAway(workbench, edit, ['tables', 'destination']);
    await workbench.command(`BYO-ML: ${edit}`);
    await asked(workbench, questions.tables);
    await workbench.until(async () => {
      await workbench.press('ArrowDown');
      const row = workbench.page.locator('.quick-input-list .monaco-list-row.focused');
      return (await row.first().textContent())?.includes('Heartbeat') === true;
    });
    await workbench.press('Space');
    await workbench.page.getByText('2 Selected').waitFor();
    await workbench.press('Enter');
    await asked(workbench, questions.destination);
    await workbench.press('Control+Alt+Minus');
    await asked(workbench, questions.tables);
    await workbench.page.getByText('2 Selected').waitFor();
    await answer(workbench, ['tables', 'destination']);
    assert.equal(azure.puts().length, count);
    await workbench.shot('edit');
    await applyPlan(workbench);
    await done(workbench);
    assert.deepEqual(lastPut(), { ...before, tableNames: ['Heartbeat', 'SecurityEvent'] });
  },

  'an edit that changes nothing sends nothing': async (workbench) => {
    const count = azure.puts().length;
    await workbench.command(`BYO-ML: ${edit}`);
    await answer(workbench, ['tables', 'destination']);
    await done(workbench, 'Nothing to change');
    assert.equal(azure.puts().length, count);
  },

  'a rule is disabled and enabled': async (workbench) => {
    for (const [command, enable] of [
      ['Disable', false],
      ['Enable', true],
    ]) {
      await workbench.command(`BYO-ML: ${command} a Data Export Rule`);
      await applyPlan(workbench);
      await done(workbench);
      assert.equal(lastPut().enable, enable);
    }
  },

  'a rule and a cluster are shown': async (workbench) => {
    await workbench.command('BYO-ML: Show Data Export Rules');
    await workbench.page.getByPlaceholder('Data export rules').waitFor();
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Enter');
    await shown(workbench, '"enabled": true');
    await workbench.shot('rule');
    await workbench.command('BYO-ML: List Clusters');
    await workbench.page.getByPlaceholder('Dedicated clusters').waitFor();
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await workbench.press('Enter');
    await shown(workbench, '"provisioningState"');
    await workbench.shot('cluster');
  },

  'a classic table is migrated': async (workbench) => {
    await workbench.command('BYO-ML: Migrate a Classic Table');
    await workbench.page.getByPlaceholder('Which classic table?').waitFor();
    await workbench.page.getByText('AnomalousResourceAccessResult_CL').first().waitFor();
    await workbench.press('Escape');
    await workbench.command('BYO-ML: Migrate a Classic Table');
    await workbench.page.getByText('AnomalousResourceAccessResult_CL').first().waitFor();
    await workbench.press('Enter');
    await workbench.toast('apply the plan?').waitFor();
    await workbench.shot('migration');
    assert.deepEqual(azure.sent('POST', /migrate$/i), []);
    await applyPlan(workbench);
    await done(workbench);
    assert.equal(azure.sent('POST', /migrate$/i).length, 1);
    await workbench.command('BYO-ML: Migrate a Classic Table');
    await done(workbench, 'has no classic table');
  },

  'is the data there, and what would it move and cost?': async (workbench) => {
    await workbench.command('BYO-ML: Check Data and Export Volume');
    await asked(workbench, questions.tables);
    await workbench.press('Enter');
    await shown(workbench, 'GB');
    await workbench.shot('data');
  },

  'signed out, nobody is there': async (workbench) => {
    await workbench.command('BYO-ML: Sign Out of Azure');
    await done(workbench, 'Signed out');
    await workbench.command(`BYO-ML: ${create}`);
    await done(workbench, 'Nobody is signed in');
    await workbench.page.getByRole('treeitem', { name: 'Nobody is signed in' }).first().waitFor();
    await workbench.shot('signed-out');
  },

  'nothing that was sent broke the contract': () => azure.assertNoViolations(),

  'no secret is in a file, the log of requests or the arguments of a process': (workbench, workspace) =>
    azure.assertNoSecrets([workspace, ...workbench.ownFolders]),

  'no pointer was used': (workbench) => {
    assert.deepEqual(workbench.pointerUses(), []);
    assert.deepEqual(workbench.cspViolations(), []);
  },
};

/** What the folder says of the plans that were begun. */
function journals(workspace) {
  const folder = join(workspace, '.byoml', 'plans');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
}
