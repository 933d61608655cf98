// What the page looks like, in every theme and width, and whether everybody can use it.
import assert from 'node:assert/strict';
import { syntheticRun, themes } from '../openPage.mjs';

const clean = async (page) => assert.deepEqual(await page.axe(), []);

async function openDetail(page, row = 2) {
  await page.page.locator(`[data-row="${row}"]`).click();
  await page.page.locator('.accesses li').first().waitFor();
}

export const checks = {
  ...Object.fromEntries(
    themes.map((theme) => [
      `${theme}: table, details and their end`,
      async (open) => {
        const page = await open({ theme, width: 1400, height: 950 });
        await page.ready();
        await page.shot(`${theme}-table`);
        await clean(page);
        await openDetail(page);
        await page.shot(`${theme}-details`);
        await clean(page);
        await page.page.locator('.detail').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
        await page.shot(`${theme}-details-end`);
      },
    ]),
  ),

  ...Object.fromEntries(
    themes.map((theme) => [
      `${theme}: no findings, an error, a run that is gone`,
      async (open) => {
        const empty = await open({ theme, run: syntheticRun(1000, 0) });
        await empty.page.getByRole('heading', { name: 'No findings' }).waitFor();
        await empty.shot(`${theme}-empty`);
        await clean(empty);
        const failing = new Set(['summary', 'rows', 'histogram']);
        const failed = await open({ theme, state: { failing } });
        await failed.page.getByRole('alert').waitFor();
        await failed.shot(`${theme}-error`);
        await clean(failed);
        const gone = await open({ theme });
        await gone.ready();
        await gone.rpc.call('runChanged', { exists: false });
        await gone.page.getByText('The files of this run are gone.').waitFor();
        await gone.shot(`${theme}-gone`);
        await clean(gone);
      },
    ]),
  ),

  'a theme is put on at once': async (open) => {
    const page = await open({ theme: 'dark' });
    await page.ready();
    const colours = () =>
      page.page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.querySelector('.bar')).fill,
      ]);
    const dark = await colours();
    await page.wear('light');
    const light = await colours();
    assert.notEqual(dark[0], light[0]);
    assert.notEqual(dark[1], light[1]);
  },

  'a narrow column has the details below': async (open) => {
    const page = await open({ width: 480, height: 900, theme: 'light' });
    await page.ready();
    await openDetail(page);
    const [table, detail] = await Promise.all(
      ['.table', '.detail'].map((part) => page.page.locator(part).boundingBox()),
    );
    assert.ok(detail.y >= table.y + table.height);
    assert.equal(await page.page.locator('[role=columnheader]').count(), 3);
    await page.shot('narrow');
    await clean(page);
    await page.page.locator('.page').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
    await page.shot('narrow-end');
  },

  'nothing is wider than a narrow window': async (open) => {
    const page = await open({ width: 320, height: 700 });
    await page.ready();
    await page.shot('narrowest');
    const wide = await page.page.evaluate(
      () => document.querySelector('.page').scrollWidth - window.innerWidth,
    );
    assert.ok(wide <= 0, `${wide} pixels too wide`);
  },

  'text of twice the size still fits': async (open) => {
    const page = await open({ width: 1280, height: 900, fontSize: '26px' });
    await page.ready();
    await page.shot('large-text');
    const cut = await page.page.locator('[data-row="1"] .cell').evaluateAll((cells) =>
      cells
        .filter(({ className }) => !/user|resource|tenant/.test(className))
        .filter((cell) => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight)
        .map(({ className }) => className),
    );
    assert.deepEqual(cut, []);
  },

  'nothing moves for those who want it so': async (open) => {
    const running = async (reducedMotion) => {
      const page = await open({ reducedMotion, state: { delay: 1500 } });
      await page.page.getByRole('progressbar').waitFor();
      return page.page.evaluate(() => document.getAnimations().length);
    };
    assert.equal(await running('reduce'), 0);
    assert.ok((await running('no-preference')) > 0);
  },

  'while it loads, it says so': async (open) => {
    const page = await open({ state: { delay: 1000 } });
    await page.page.getByRole('progressbar', { name: 'Loading rows' }).waitFor();
    await page.shot('loading');
    await clean(page);
    await page.ready();
    assert.equal(await page.page.getByRole('progressbar').count(), 0);
  },
};
