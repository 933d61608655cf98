// A folder that is not trusted yet: looking is allowed, working is not, and the view says how to change that.
import assert from 'node:assert/strict';

export const options = { trust: true, settings: { 'security.workspace.trust.startupPrompt': 'never' } };

export const steps = {
  'the view says that trust is missing': async (workbench) => {
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.tabTo('Manage Trust');
    await workbench.shot('untrusted');
  },

  'the palette offers no work': async (workbench) => {
    const offered = await workbench.offered('BYO-ML: ', 'BYO-ML: Open Results');
    assert.ok(offered.includes('BYO-ML: Open Results'), offered.join(', '));
    for (const title of ['Generate Sample Data', 'Train a Model', 'Score Accesses'])
      assert.ok(!offered.includes(`BYO-ML: ${title}`), title);
  },
};
