// Azure as somebody meets it for the first time, against a local one: sign in, choose the workspace, let it export; keyboard alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalAzure, writeProfiles } from '../localAzure.mjs';
import { themes } from '../themes.mjs';

let azure;

/** Starts the local Azure and writes where it is into `byoml.yaml`; of the place, only that the cloud is another one. */
export async function prepare(workspace) {
  azure = await startLocalAzure('--role', 'exporter');
  const { cloud, endpoints } = azure.profile;
  writeProfiles(workspace, { local: { cloud, endpoints } });
  return () => azure.stop();
}

export const steps = {
  'without anybody signed in, a command says so and offers it': async (workbench) => {
    await workbench.command('BYO-ML: Choose a Workspace in Azure');
    await workbench.answer('Choose a Workspace in Azure');
    await workbench.toast('Nobody is signed in').waitFor();
    await workbench.shot('nobody');
    await workbench.acceptToast('Nobody is signed in');
  },

  'a service principal signs in with its secret': async (workbench) => {
    const { AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET } = azure.environment;
    // The first of the places is the folder's profile.
    await workbench.answer('Sign In to Azure');
    await workbench.pick('Service principal with a secret');
    await workbench.page.getByText('Tenant (directory) id').waitFor();
    await workbench.answer('Sign In to Azure', AZURE_TENANT_ID);
    await workbench.page.getByText('Client (application) id').waitFor();
    await workbench.answer('Sign In to Azure', AZURE_CLIENT_ID);
    const secret = workbench.page.locator('.quick-input-widget:visible input[type=password]');
    await secret.waitFor();
    await workbench.shot('secret');
    await workbench.type(AZURE_CLIENT_SECRET);
    await workbench.press('Enter');
    await workbench.toast('Signed in').waitFor();
  },

  'a workspace is found, and kept in the file that somebody commented': async (workbench, workspace) => {
    await workbench.command('BYO-ML: Choose a Workspace in Azure');
    await workbench.answer('Choose a Workspace in Azure');
    // The application sees one tenant and one subscription, which are not asked for.
    await workbench.page.getByPlaceholder('Which resource group?').waitFor();
    await workbench.answer('Choose a Workspace in Azure');
    await workbench.page.getByPlaceholder('Which Log Analytics workspace?').waitFor();
    await workbench.page.getByText('Microsoft Sentinel works on it').first().waitFor();
    await workbench.shot('choosing-the-workspace');
    await workbench.pick(azure.profile.workspace);
    const file = join(workspace, 'byoml.yaml');
    await workbench.until(() => readFileSync(file, 'utf8').includes(azure.profile.workspace));
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^# Kept as it is\.\n/);
    assert.ok(text.includes(azure.profile.subscription));
    assert.ok(!text.includes(azure.environment.AZURE_CLIENT_SECRET));
  },

  'the view shows what there is': async (workbench) => {
    await workbench.page.getByRole('treeitem', { name: 'Profile local' }).waitFor();
    await workbench.command('BYO-ML: Focus on Azure View');
    await workbench.row('local');
    await workbench.press('ArrowRight');
    await workbench.page.getByRole('treeitem', { name: 'Data export rules' }).waitFor();
    await workbench.shot('view');
  },

  'turning away at any question changes nothing': async (workbench) => {
    const title = 'Create a Data Export Rule';
    const questions = ['Which tables?', 'Send the rows where to?', 'Name of the data export rule'];
    for (let answered = 0; answered < questions.length; answered++) {
      await workbench.command(`BYO-ML: ${title}`);
      for (const question of questions.slice(0, answered + 1)) {
        const asked = workbench.page.getByPlaceholder(question).or(workbench.page.getByText(question));
        await asked.first().waitFor();
        if (question === 'Which tables?') await workbench.page.getByText('1 Selected').waitFor();
        if (question === 'Send the rows where to?')
          await workbench.page.getByText('storage account').first().waitFor();
        await workbench.press(question === questions[answered] ? 'Escape' : 'Enter');
      }
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
    assert.deepEqual(azure.puts(), []);
  },

  'a rule is planned in three answers': async (workbench) => {
    const title = 'Create a Data Export Rule';
    await workbench.command(`BYO-ML: ${title}`);
    await workbench.page.getByText('SecurityEvent').first().waitFor();
    await workbench.page.getByText('1 Selected').waitFor();
    await workbench.until(async () => {
      await workbench.press('ArrowDown');
      const row = workbench.page.locator('.quick-input-list .monaco-list-row.focused');
      return (await row.first().textContent())?.includes('Heartbeat') === true;
    });
    await workbench.press('Space');
    await workbench.page.getByText('2 Selected').waitFor();
    await workbench.shot('tables');
    await workbench.press('Enter');
    await workbench.page.getByPlaceholder('Send the rows where to?').waitFor();
    await workbench.page.getByText('storage account').first().waitFor();
    await workbench.shot('destinations');
    await workbench.answer(title);
    await workbench.page.getByText('Name of the data export rule').waitFor();
    await workbench.answer(title);
    await workbench.toast('apply the plan?').waitFor();
    await workbench.page.locator('.view-lines', { hasText: 'export-securityevent' }).waitFor();
    for (const theme of themes) {
      await workbench.theme(theme);
      await workbench.shot(`plan-${theme}`);
    }
    await workbench.theme('dark');
    assert.deepEqual(azure.puts(), []);
  },

  'the plan is applied, and the rule is there': async (workbench) => {
    await workbench.focusEditor();
    await workbench.command('BYO-ML: Apply the Plan');
    await workbench.until(() => azure.puts().length > 0);
    assert.deepEqual(
      azure.puts().map(({ status, body }) => [status < 300, body.properties.tableNames]),
      [[true, ['SecurityEvent', 'Heartbeat']]],
    );
    await workbench.command('BYO-ML: Focus on Azure View');
    await workbench.page
      .getByRole('treeitem', { name: 'Data export rule export-securityevent-and-more, enabled' })
      .waitFor();
    for (const theme of themes) {
      await workbench.theme(theme);
      await workbench.shot(`rule-${theme}`);
    }
    await workbench.theme('dark');
  },

  'the rule is disabled from its menu, and deleted from the palette': async (workbench) => {
    await workbench.row('export-securityevent');
    await workbench.menu('Disable a Data Export Rule');
    await workbench.acceptToast('apply the plan?');
    await workbench.until(() => azure.puts().length > 1);
    assert.equal(azure.puts()[1].body.properties.enable, false);
    await workbench.page.getByRole('treeitem', { name: 'disabled' }).waitFor();
    await workbench.command('BYO-ML: Delete a Data Export Rule');
    await workbench.acceptToast('Delete');
    await workbench.until(() => azure.sent('DELETE', /dataexports/i).length > 0);
    await workbench.shot('deleted');
  },

  'nothing that was sent broke the contract': () => azure.assertNoViolations(),

  'no secret is in a file, the log of requests or the arguments of a process': (workbench, workspace) =>
    azure.assertNoSecrets([workspace, ...workbench.ownFolders]),

  'no pointer was used': (workbench) => {
    assert.deepEqual(workbench.pointerUses(), []);
    assert.deepEqual(workbench.cspViolations(), []);
  },
};
