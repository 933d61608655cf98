// A window that closes while a model is trained, and two windows on one folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const cli = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js');
const detection = 'anomalous-resource-access';

export function prepare(workspace) {
  run('sample', '--to', join(workspace, 'sample'), '--quiet');
  run('init', detection, '--template', detection, '--from', 'sample', '--workspace', workspace);
}

function run(...args) {
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const folder = (workspace, ...parts) => join(workspace, 'detections', detection, ...parts);

function leftovers(workspace) {
  return readdirSync(folder(workspace), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.includes('.byoml-'),
  );
}

let other;

export const steps = {
  'a training whose window is closed is told as interrupted when it opens again': async (workbench) => {
    await workbench.command('BYO-ML: Train a Model');
    await workbench.answer('Train a Model');
    await workbench.page.locator('.statusbar-item', { hasText: `Train ${detection}` }).waitFor();
    // The browser writes down what it is told to remember a tenth of a second later.
    await workbench.page.waitForTimeout(500);
    await workbench.leave();
    await workbench.load();
    await workbench.command('BYO-ML: Focus on Activity View');
    await workbench.page.getByText('interrupted').first().waitFor();
    await workbench.shot('interrupted');
  },

  'and the next one runs through, and leaves nothing of the first': async (workbench, workspace) => {
    await workbench.command('BYO-ML: Train a Model');
    await workbench.answer('Train a Model');
    await workbench.page.getByText('in use').waitFor({ timeout: 120_000 });
    assert.deepEqual(leftovers(workspace), []);
  },

  'of two windows that train one detection at once, one says that the other does': async (workbench) => {
    other = await workbench.openWindow();
    for (const window of [workbench, other]) {
      await window.page.bringToFront();
      await window.command('BYO-ML: Train a Model');
      await window.page.locator('.quick-input-titlebar', { hasText: 'Train a Model' }).waitFor();
    }
    await Promise.all([workbench.press('Enter'), other.press('Enter')]);
    const refusal = (window) => window.toast('is training here since').first();
    await Promise.any([refusal(workbench).waitFor(), refusal(other).waitFor()]);
    const isRefused = await Promise.all([workbench, other].map((window) => refusal(window).isVisible()));
    assert.equal(isRefused.filter(Boolean).length, 1);
    await (isRefused[1] ? other : workbench).shot('refused');
  },

  'and both windows show the same models in the end': async (workbench) => {
    for (const window of [workbench, other]) {
      await window.page.bringToFront();
      await window.command('BYO-ML: Focus on Detections View');
      await window.page.getByText('in use').waitFor();
    }
  },
};
