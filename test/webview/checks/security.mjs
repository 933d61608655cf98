// The page's security policy, and names that were made to break it.
import assert from 'node:assert/strict';
import { syntheticRun } from '../openPage.mjs';

const hostile = [
  { user: '<img src=x onerror="document.title=1">\n\u202Egnp.exe', resource: 'x'.repeat(32_768) },
  { user: '\u0000\u0007bell', resource: '\\\\fs\\مشاركة\u202Dabc' },
  { user: '', resource: '=cmd|’/c calc’!A1' },
];

export const checks = {
  'the policy is in force': async (open) => {
    const page = await open();
    await page.ready();
    await page.page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.page.waitForFunction(() => getComputedStyle(document.body).color !== 'rgb(255, 0, 0)');
    assert.match(page.errors.join('\n'), /Content Security Policy/);
    page.errors.length = 0;
  },

  'a walk through everything breaks no policy': async (open) => {
    const { page, ready, errors } = await open();
    await ready();
    await page.getByRole('combobox', { name: 'Case' }).click();
    await page.getByRole('option', { name: 'Never seen before' }).click();
    await page.getByRole('textbox').fill('meyer');
    await page.getByText('6 rows').waitFor();
    await page.locator('[data-row="0"]').click();
    await page.getByRole('button', { name: 'Close the details' }).click();
    await page.getByText('As a table').click();
    await page.getByRole('radio', { name: 'All scored accesses' }).check();
    assert.deepEqual(errors, []);
  },

  'names are text, stay in their place and hide nothing': async (open) => {
    const page = await open({ run: syntheticRun(1000, 20, hostile) });
    await page.ready();
    await page.page.locator('[data-row="0"]').click();
    await page.page.locator('.accesses li').first().waitFor();
    await page.shot('hostile-names');
    assert.equal(await page.page.locator('#root img').count(), 0);
    assert.equal(await page.page.title(), 'Results');
    const shown = await page.page.evaluate(() => document.body.innerText);
    assert.ok(shown.includes('onerror="document.title=1">␊<U+202E>gnp.exe'));
    const hidden = shown.match(/[\p{Cc}\p{Cf}]/gu) ?? [];
    assert.deepEqual(
      hidden.filter((character) => !'\n\t'.includes(character)),
      [],
    );
    const heights = await page.page
      .locator('.grid-row')
      .evaluateAll((rows) => rows.map((row) => row.offsetHeight));
    assert.deepEqual([...new Set(heights)], [28]);
    assert.deepEqual(await page.axe(), []);
  },

  'a long name is whole when it is asked for': async (open) => {
    const { page, ready } = await open({ run: syntheticRun(1000, 20, hostile) });
    await ready();
    await page.locator('[data-row="0"]').click();
    const name = page.locator('.who dd').nth(1);
    assert.ok((await name.innerText()).length < 300);
    await name.getByRole('button', { name: 'Show all 32768 characters' }).click();
    assert.ok((await name.innerText()).includes('x'.repeat(32_768)));
    await name.getByRole('button', { name: 'Show less' }).click();
    assert.ok((await name.innerText()).length < 300);
  },
};
