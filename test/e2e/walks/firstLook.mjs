// What somebody sees who has just installed the extension and opened an empty folder.
import assert from 'node:assert/strict';
import { themes } from '../themes.mjs';

export const steps = {
  'the palette offers what an empty folder needs': async (workbench) => {
    const offered = await workbench.offered('BYO-ML: ', 'BYO-ML: Generate Sample Data');
    for (const title of ['New Detection from a Template', 'Generate Sample Data', 'Collect Diagnostics'])
      assert.ok(offered.includes(`BYO-ML: ${title}`), `${title} is not among ${offered.join(', ')}`);
  },

  'the palette does not offer to cancel what does not run': async (workbench) => {
    const offered = await workbench.offered('BYO-ML: ', 'BYO-ML: Generate Sample Data');
    assert.ok(!offered.includes('BYO-ML: Cancel the Running Job'));
  },

  'the view says what to do first, and the keyboard reaches it': async (workbench) => {
    await workbench.command('BYO-ML: Focus on Detections View');
    await workbench.tabTo('Generate Sample Data');
    await workbench.tabTo('New Detection from a Template');
  },

  'the other views say what they are for': async (workbench) => {
    const { page } = workbench;
    await page.getByText('Running and past jobs appear here.').waitFor();
    await workbench.command('BYO-ML: Focus on Azure View');
    await page.getByText('No cloud is needed for sample data').waitFor();
  },

  'the views look right in each theme': async (workbench) => {
    for (const theme of themes) {
      await workbench.theme(theme);
      await workbench.shot(`views-${theme}`);
    }
  },

  'the walkthrough shows its steps': async (workbench) => {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.pick('Find Unusual Accesses');
    const step = workbench.page.locator('.getting-started-step', { hasText: 'Generate sample data' });
    await step.first().waitFor();
    const picture = workbench.page.locator('.getting-started-media img').first();
    await workbench.until(() => picture.evaluate(({ naturalWidth }) => naturalWidth > 0));
    for (const theme of themes) {
      await workbench.theme(theme);
      await workbench.shot(`walkthrough-${theme}`);
    }
  },

  'no pointer was used': (workbench) => {
    assert.deepEqual(workbench.pointerUses(), []);
  },
};
