// What goes wrong where the files are: it is said in words, and the next try works.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

async function generate(workbench, to) {
  await workbench.command('BYO-ML: Generate Sample Data');
  await workbench.answer('Generate Sample Data (1/3)');
  await workbench.answer('Generate Sample Data (2/3)', to);
  await workbench.answer('Generate Sample Data (3/3)');
}

export const steps = {
  'a folder that takes no files is named, with what to do': async (workbench, workspace) => {
    await generate(workbench, '/proc/byoml-sample');
    await workbench.toast('cannot be written').first().waitFor();
    await workbench.shot('read-only');
    assert.deepEqual(readdirSync(workspace), []);
  },

  'a folder with something else in it is left alone': async (workbench, workspace) => {
    writeFileSync(join(workspace, 'notes.txt'), 'mine');
    await generate(workbench, '.');
    await workbench.toast('is not sample data').first().waitFor();
    await workbench.shot('in-use');
    assert.deepEqual(readdirSync(workspace), ['notes.txt']);
  },

  'and another folder works': async (workbench, workspace) => {
    await generate(workbench, 'sample');
    await workbench.until(() => existsSync(join(workspace, 'byoml.yaml')), 120_000);
    await workbench.page.getByText('not trained yet').waitFor();
  },
};
