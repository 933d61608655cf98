// What goes wrong between the editor and Azure: it is said in words, with what helps, and nothing is changed by halves. In China's cloud.
import assert from 'node:assert/strict';
import { signInAs, startLocalAzure, writeProfiles } from '../localAzure.mjs';

const title = 'Create a Data Export Rule';
let azure;

export const options = { settings: { 'byoml.azure.trustedHosts': ['login.invalid', 'arm.invalid'] } };

export async function prepare(workspace) {
  azure = await startLocalAzure('--cloud', 'china', '--hostile-names');
  const { profile } = azure;
  const { endpoints } = profile;
  writeProfiles(workspace, {
    local: profile,
    nowhere: {
      ...profile,
      endpoints: { ...endpoints, login: 'https://login.invalid', resourceManager: 'https://arm.invalid' },
    },
    // As somebody would who shares a file to collect secrets.
    foreign: { ...profile, endpoints: { ...endpoints, login: 'https://collector.invalid' } },
  });
  return () => azure.stop();
}

/** Takes what the wizard proposes, at the first place, up to the destination, and a certain one of those. */
async function chooseDestination(workbench, destination) {
  await workbench.command(`BYO-ML: ${title}`);
  await workbench.page.getByPlaceholder('At which place in Azure?').waitFor();
  await workbench.answer(title);
  await workbench.page.getByText('1 Selected').waitFor();
  await workbench.press('Enter');
  await workbench.page.getByPlaceholder('Send the rows where to?').waitFor();
  await workbench.pick(destination);
}

/** Chooses all but the name, for a rule to storage. */
async function chooseForRule(workbench) {
  await chooseDestination(workbench, 'contosoexport');
  await workbench.page.getByText('Name of the data export rule').waitFor();
}

/** The same for a rule to a hub. */
async function chooseHub(workbench) {
  await chooseDestination(workbench, 'contoso-hubs');
  await workbench.page.getByText('A hub for each table').waitFor();
  await workbench.press('Enter');
  await workbench.page.getByText('Name of the data export rule').waitFor();
}

async function applyPlan(workbench) {
  await workbench.focusEditor();
  await workbench.command('BYO-ML: Apply the Plan');
}

async function clear(workbench) {
  await workbench.command('Notifications: Clear All Notifications');
  await workbench.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
}

/** Starts an export rule's command at the first place; the only rule that it may concern is taken unasked. */
async function change(workbench, command) {
  await workbench.command(`BYO-ML: ${command}`);
  await workbench.page.getByPlaceholder('At which place in Azure?').waitFor();
  await workbench.press('Enter');
  await workbench.toast('apply the plan?').waitFor();
}

export const steps = {
  'nobody is signed in': async (workbench) => {
    await workbench.command(`BYO-ML: ${title}`);
    await workbench.page.getByPlaceholder('At which place in Azure?').waitFor();
    await workbench.answer(title);
    await workbench.toast('Nobody is signed in').waitFor();
    await workbench.shot('nobody');
    await clear(workbench);
  },

  'an application that nobody consented to': async (workbench) => {
    await signInAs(workbench, azure.environments.withoutConsent);
    await workbench.toast(/consent/i).waitFor();
    await workbench.shot('consent');
    await clear(workbench);
  },

  'an expired secret, a second factor, a condition, the wrong directory': async (workbench) => {
    const { withExpiredSecret, withoutMfa, blocked, stranger } = azure.environments;
    const { AZURE_TENANT_ID } = azure.environments.owner;
    for (const [who, words] of [
      [withExpiredSecret, /secret/i],
      [withoutMfa, /factor|MFA/i],
      [blocked, /condition/i],
      [{ ...stranger, AZURE_TENANT_ID }, /tenant|directory/i],
    ]) {
      await signInAs(workbench, who);
      await workbench.toast('Sign In').filter({ hasText: words }).waitFor();
      await workbench.shot('refused');
      await clear(workbench);
    }
  },

  'a cloud whose name nobody knows': async (workbench) => {
    await signInAs(workbench, azure.environments.owner, 'nowhere');
    await workbench.toast('login.invalid').first().waitFor();
    await workbench.shot('dns');
    await clear(workbench);
  },

  'an address that is not of the cloud, and that nobody trusted, gets nothing': async (workbench) => {
    await signInAs(workbench, azure.environments.owner, 'foreign');
    await workbench.toast('which is not').filter({ hasText: 'collector.invalid' }).waitFor();
    await workbench.shot('foreign');
    await workbench.acceptToast('which is not');
    await workbench.page.getByText('Trusted Hosts').first().waitFor();
    await workbench.press('Control+F4');
    await clear(workbench);
  },

  'a role that is lacked is named, with the line for an administrator, and nothing is sent': async (
    workbench,
  ) => {
    await signInAs(workbench, azure.environments.withoutWorkspace);
    await workbench.toast('Signed in').waitFor();
    await chooseForRule(workbench);
    await workbench.answer(title);
    await workbench.toast('You lack the role').waitFor();
    await workbench.page.locator('.view-lines', { hasText: 'az role assignment create' }).waitFor();
    await workbench.shot('role');
    await clear(workbench);
    await applyPlan(workbench);
    await workbench.toast('The plan cannot be applied').waitFor();
    await workbench.shot('role-refused');
    assert.deepEqual(azure.puts(), []);
    await clear(workbench);
  },

  'throttled, unavailable and cut off, a rule is made all the same': async (workbench) => {
    await signInAs(workbench, azure.environments.exporter);
    await workbench.toast('Signed in').waitFor();
    await chooseForRule(workbench);
    await workbench.answer(title);
    await workbench.toast('apply the plan?').waitFor();
    const match = { method: 'PUT', path: 'dataExports' };
    await azure.addFaults(
      { match, status: 429, retryAfter: 1 },
      { match, status: 503 },
      { match, reset: 'after' },
    );
    await applyPlan(workbench);
    await workbench.toast(': done.').waitFor();
    assert.deepEqual(
      azure.puts().map(({ status }) => status),
      [429, 503, 201, 200],
    );
    await clear(workbench);
  },

  'a destination that serves another rule already says so where it is listed': async (workbench) => {
    await chooseDestination(workbench, 'contosoexport');
    await workbench.page.getByText('an account serves one rule').waitFor();
    await workbench.shot('destination-used');
    await workbench.press('Escape');
  },

  'a name that is taken is refused while it is typed': async (workbench) => {
    await chooseHub(workbench);
    await workbench.press('Control+A');
    await workbench.type('EXPORT-SecurityEvent');
    await workbench.page.getByText('There is a data export rule of this name already.').waitFor();
    await workbench.shot('name-taken');
    await workbench.press('Enter');
    await workbench.page.getByText('There is a data export rule of this name already.').waitFor();
    await workbench.press('Escape');
  },

  'what the service alone knows is told in its words': async (workbench) => {
    await chooseHub(workbench);
    await workbench.answer(title);
    await workbench.toast('apply the plan?').waitFor();
    const match = { method: 'PUT', path: 'dataExports' };
    await azure.addFaults({
      match,
      status: 400,
      code: 'BadRequest',
      message: 'You are adding a desiccation that is already defined.',
    });
    await applyPlan(workbench);
    await workbench.toast('adding a desiccation').waitFor();
    await workbench.shot('refused-by-the-service');
    await clear(workbench);
  },

  'asked to wait again and again, it says for how long': async (workbench) => {
    await change(workbench, 'Disable a Data Export Rule');
    await azure.addFaults({
      match: { method: 'PUT', path: 'dataExports' },
      status: 429,
      retryAfter: 1,
      times: 9,
    });
    await applyPlan(workbench);
    await workbench.toast('asked to wait').waitFor();
    await workbench.shot('throttled');
    await azure.clearFaults();
    await clear(workbench);
  },

  'out of order for long, and the same plan goes on later, with a token that expired meanwhile': async (
    workbench,
  ) => {
    const match = { method: 'PUT', path: 'dataExports' };
    await azure.addFaults({ match, status: 503, times: 9 });
    await applyPlan(workbench);
    await workbench.toast('failed 4 times').waitFor();
    await workbench.shot('unavailable');
    await azure.clearFaults();
    await clear(workbench);
    await azure.addFaults({ match, expired: true });
    await applyPlan(workbench);
    await workbench.toast(': done.').waitFor();
    assert.deepEqual(
      azure
        .puts()
        .slice(-2)
        .map(({ status }) => status),
      [401, 200],
    );
    await clear(workbench);
  },

  'a workspace that was deleted between choosing and applying': async (workbench) => {
    await change(workbench, 'Enable a Data Export Rule');
    const gone = {
      status: 404,
      code: 'ResourceNotFound',
      message: "The Resource 'Microsoft.OperationalInsights/workspaces/contoso-sentinel' was not found.",
    };
    await azure.addFaults({ match: { path: 'workspaces/contoso-sentinel' }, times: 50, ...gone });
    const before = azure.puts().length;
    await applyPlan(workbench);
    await workbench.toast(/There is no workspace/).waitFor();
    await workbench.shot('deleted');
    assert.equal(azure.puts().filter(({ status }) => status < 300).length, 3);
    assert.ok(azure.puts().length <= before + 1);
    await azure.clearFaults();
    await clear(workbench);
  },

  'names that want something of who lists them are text': async (workbench) => {
    await signInAs(workbench, azure.environments.owner);
    await workbench.toast('Signed in').waitFor();
    const place = 'Choose a Workspace in Azure';
    await workbench.command(`BYO-ML: ${place}`);
    await workbench.answer(place);
    await workbench.page.getByPlaceholder('Which tenant (directory)?').waitFor();
    await workbench.pick('Fabrikam');
    await workbench.page.getByPlaceholder('Which resource group?').waitFor();
    await workbench.press('Control+Alt+Minus');
    await workbench.page.getByPlaceholder('Which subscription?').waitFor();
    const row = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: '**bold**' });
    await row.waitFor();
    assert.match(await row.innerText(), /\[link\]/);
    assert.equal(await row.locator('a[href], .codicon-zap').count(), 0);
    await workbench.shot('hostile');
    await workbench.press('Escape');
  },

  'nothing that was sent broke the contract': () => azure.assertNoViolations(),

  'without a connection': async (workbench) => {
    await azure.end();
    await workbench.command(`BYO-ML: ${title}`);
    await workbench.page.getByPlaceholder('At which place in Azure?').waitFor();
    await workbench.answer(title);
    await workbench.toast('cannot be reached').waitFor();
    await workbench.shot('offline');
    await clear(workbench);
  },

  'no secret is in a file, the log of requests or the arguments of a process': (workbench, workspace) =>
    azure.assertNoSecrets([workspace, ...workbench.ownFolders]),

  'no pointer was used': (workbench) => {
    assert.deepEqual(workbench.pointerUses(), []);
    assert.deepEqual(workbench.cspViolations(), []);
  },
};
