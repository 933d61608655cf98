// The trees, on a workspace where work was done before: what they show, what Enter opens, and what damage looks like.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { themes } from '../themes.mjs';

const cli = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');
const detection = 'anomalous-resource-access';

const file = (workspace, ...parts) => join(workspace, 'detections', detection, ...parts);

export async function prepare(workspace) {
  const args = ['demo', '--dir', workspace, '--preset', 'small', '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const second = file(workspace, '..', 'not-trained-yet');
  mkdirSync(second, { recursive: true });
  writeFileSync(join(second, 'detection.yaml'), readFileSync(file(workspace, 'detection.yaml')));
}

const rows = ({ page }) => page.locator('.pane-body .monaco-list-row');

export const steps = {
  'the tree shows the detection with its models, runs and rules': async (workbench) => {
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.page.getByText('Models').first().waitFor();
    const labels = await rows(workbench).allTextContents();
    for (const words of ['Models', 'in use', 'Runs', 'a day', 'Rules', '.kql', 'not trained yet'])
      assert.ok(labels.join('\n').includes(words), `${words} is not in ${labels.join('\n')}`);
    for (const theme of themes) {
      await workbench.theme(theme);
      await workbench.shot(`trees-${theme}`);
    }
    await workbench.theme('dark');
  },

  'Enter opens the card of a model': async (workbench) => {
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.row('Model 2');
    await workbench.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'card.md' }).waitFor();
    await workbench.until(async () => (await workbench.webview().getByRole('heading').count()) > 0);
    await workbench.shot('model-card');
  },

  'Enter opens a rule': async (workbench) => {
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.row('.kql');
    await workbench.press('Enter');
    await workbench.page.locator('.tab', { hasText: '.kql' }).waitFor();
  },

  'Enter opens the results of a run': async (workbench) => {
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.row('Run 2');
    await workbench.press('Enter');
    await workbench.page.locator('.tab', { hasText: `${detection} · ` }).waitFor();
    await workbench.shot('results');
  },

  'damage is told in its place, without a notification': async (workbench, workspace) => {
    const path = file(workspace, 'detection.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, 'format: byoml.detection\n\tversion: {\n');
    await workbench.page.getByText('"detection.yaml"').first().waitFor();
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.shot('damaged');
    assert.equal(await workbench.toast('detection.yaml').count(), 0);
    await workbench.row('"detection.yaml"');
    await workbench.press('Enter');
    await workbench.page.locator('.tab', { hasText: 'detection.yaml' }).waitFor();
    await workbench.command('Problems: Focus on Problems View');
    const problem = workbench.page.getByText('Tabs are not allowed');
    await problem.first().waitFor();
    await workbench.shot('damaged-problems');
    writeFileSync(path, text);
    await workbench.page.getByText('"detection.yaml"').first().waitFor({ state: 'hidden' });
    await problem.first().waitFor({ state: 'hidden' });
  },

  'a page whose detection is deleted says so and stays': async (workbench, workspace) => {
    rmSync(file(workspace), { recursive: true });
    await workbench.page.getByText('not trained yet').first().waitFor();
    await workbench.until(async () => !(await rows(workbench).allTextContents()).join().includes('in use'));
    await workbench.page.locator('.tab', { hasText: `${detection} · ` }).waitFor();
    await workbench.shot('deleted');
  },

  'nothing was against a page’s security policy': (workbench) => {
    assert.deepEqual(workbench.cspViolations(), []);
  },
};
