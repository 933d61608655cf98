// The main job as somebody does it for the first time: sample data, model, results, rule; by keyboard alone.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { themes } from '../themes.mjs';

const detection = 'anomalous-resource-access';

function namesIn(workspace, folder) {
  const path = join(workspace, 'detections', detection, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith('.')) : [];
}

export const steps = {
  'sample data and their detection are there after a few presses of Enter': async (workbench, workspace) => {
    await workbench.command('BYO-ML: Generate Sample Data');
    for (const step of ['1/3', '2/3', '3/3']) await workbench.answer(`Generate Sample Data (${step})`);
    await workbench.until(() => existsSync(join(workspace, 'detections', detection)), 120_000);
    await workbench.page.getByText('not trained yet').waitFor();
    assert.ok(existsSync(join(workspace, 'sample', 'truth.jsonl')));
  },

  'a model is trained, and the tree shows it in use': async (workbench, workspace) => {
    await workbench.command('BYO-ML: Train a Model');
    await workbench.answer('Train a Model');
    await workbench.page.getByText('in use').waitFor({ timeout: 120_000 });
    assert.ok(namesIn(workspace, 'models').length > 0);
  },

  'the results open when the accesses were scored': async (workbench, workspace) => {
    await workbench.command('BYO-ML: Score Accesses');
    await workbench.answer('Score Accesses');
    await workbench.page.locator('iframe.webview.ready').waitFor({ timeout: 120_000 });
    await workbench.webview().getByRole('grid').waitFor();
    await workbench.webview().locator('[role=row][aria-rowindex="2"]').waitFor();
    assert.equal(namesIn(workspace, 'runs').length, 1);
  },

  'the page breaks no rule of its security policy': (workbench) => {
    assert.deepEqual(workbench.cspViolations(), []);
  },

  'the keyboard opens a finding and says why it is one': async (workbench) => {
    await workbench.focusEditor();
    await workbench.webview().locator('[role=row][aria-rowindex="2"]').waitFor();
    await workbench.until(async () => {
      await workbench.press('Tab');
      const { role } = await workbench.focused();
      return /gridcell|row|columnheader|grid/.test(role);
    });
    await workbench.press('Enter');
    await workbench.webview().getByText('for the first time').first().waitFor();
  },

  'the page looks right and is accessible in each theme': async (workbench) => {
    for (const theme of themes) {
      await workbench.theme(theme);
      await workbench.shot(`results-${theme}`);
      assert.deepEqual(await workbench.axe(), [], theme);
    }
    await workbench.theme('dark');
  },

  'the page is as it was after the window was loaded anew': async (workbench) => {
    // The workbench keeps its layout and the page's state only now and then.
    await workbench.page.waitForTimeout(3000);
    await workbench.load();
    await workbench.page.locator('iframe.webview.ready').waitFor();
    await workbench.webview().getByText('for the first time').first().waitFor();
    await workbench.shot('restored');
  },

  'the rule opens without a problem': async (workbench, workspace) => {
    await workbench.command('BYO-ML: Create an Analytics Rule');
    await workbench.page.locator('.tab', { hasText: `${detection}.kql` }).waitFor({ timeout: 60_000 });
    await workbench.page.locator('.view-lines', { hasText: 'AnomalousResourceAccessResult_CL' }).waitFor();
    assert.deepEqual([...namesIn(workspace, 'rules')].sort(), [`${detection}.kql`, `${detection}.yaml`]);
    for (const theme of themes) {
      await workbench.theme(theme);
      await workbench.shot(`rule-${theme}`);
    }
    await workbench.theme('dark');
  },

  'a slip in the rule is underlined and named while it is typed': async (workbench) => {
    // The rule stands beside the results.
    await workbench.press('Control+2');
    await workbench.press('Control+End');
    await workbench.press('Enter');
    await workbench.type('| where NoSuchColumn == 1');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await workbench.command('Problems: Focus on Problems View');
    await workbench.page.locator('.markers-panel', { hasText: 'NoSuchColumn' }).waitFor();
    await workbench.shot('problem');
  },

  'no pointer was used': (workbench) => {
    assert.deepEqual(workbench.pointerUses(), []);
    assert.deepEqual(workbench.cspViolations(), []);
  },
};
