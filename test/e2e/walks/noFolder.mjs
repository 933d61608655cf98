// A window without a folder: there is nothing to work on, and the view says so.
import assert from 'node:assert/strict';

export const options = { workspace: undefined };

export const steps = {
  'the view asks for a folder': async (workbench) => {
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.tabTo('Open a Folder');
    await workbench.shot('no-folder');
  },

  'the palette offers only what needs no folder': async (workbench) => {
    const offered = await workbench.offered('BYO-ML: ', 'BYO-ML: Collect Diagnostics');
    assert.ok(offered.includes('BYO-ML: Collect Diagnostics'), offered.join(', '));
    for (const title of ['Train a Model', 'Score Accesses', 'Create an Analytics Rule'])
      assert.ok(!offered.includes(`BYO-ML: ${title}`), title);
  },
};
