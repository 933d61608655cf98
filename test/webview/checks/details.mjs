// Details, actions, failures, and what stays over a reload.
import assert from 'node:assert/strict';
import { syntheticRun } from '../openPage.mjs';

const callsOf = ({ calls }, name) => calls.filter(({ method }) => method === name).map(({ input }) => input);

async function openDetails(open, options) {
  const page = await open(options);
  await page.ready();
  await page.page.locator('[data-row="1"]').click();
  await page.page.locator('.accesses li').first().waitFor();
  return page;
}

export const checks = {
  'say why, with whom it was compared, and since when': async (open) => {
    const { page } = await openDetails(open);
    const text = await page.locator('.detail').innerText();
    for (const words of [
      'contoso\\maja.meyer opened \\\\fs01.contoso.example\\c$ for the first time',
      'Never seen before',
      'contoso\\peer.number.3',
      '0.993',
      'uses it',
      'contoso\\svc-inventory',
      'and 3 more',
      '2 Mar 2026',
      'not known',
      'FS06.contoso.example',
    ]) {
      assert.ok(text.includes(words), `"${words}" is missing in ${text}`);
    }
  },

  'show times in the reader’s zone, and UTC when asked': async (open) => {
    const { page } = await openDetails(open);
    const time = page.locator('.facts dd', { hasText: '30 Mar 2026, 13:59:00' }).locator('span').first();
    assert.equal(await time.getAttribute('title'), '2026-03-30T11:59:00.000000Z');
    await page.getByText('times in Europe/Berlin').waitFor();
  },

  'open the source at its line': async (open) => {
    const { page, state } = await openDetails(open);
    await page.getByRole('button', { name: 'Line 42 of PT05M.json' }).click();
    assert.deepEqual(callsOf(state, 'openSource'), [
      { file: 'exports/am-securityevent/y=2026/m=03/d=31/h=08/m=15/PT05M.json', line: 42 },
    ]);
  },

  'can be copied as text': async (open) => {
    const { page, state } = await openDetails(open);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
    const [{ text }] = callsOf(state, 'copy');
    assert.match(text, /^contoso\\maja.meyer opened/);
    assert.match(text, /\nPercentile: 99\.\d\d\n/);
    assert.match(text, /PT05M.json:41/);
  },

  'the rule is created and the rows that are shown are exported': async (open) => {
    const { page, ready, state } = await open();
    await ready();
    await page.getByRole('button', { name: 'Create Rule' }).click();
    await page.getByRole('textbox').fill('adler');
    await page.getByText('6 rows').waitFor();
    await page.getByRole('button', { name: 'Export CSV' }).click();
    await page.getByRole('status').filter({ hasText: 'The file is written' }).waitFor({ state: 'attached' });
    assert.deepEqual(callsOf(state, 'createRule'), [{}]);
    assert.deepEqual(callsOf(state, 'exportCsv'), [
      { of: 'findings', text: 'adler', cases: 'all', sortBy: 'percentile', descending: true },
    ]);
  },

  'an action that fails says why, until it is dismissed': async (open) => {
    const { page, ready } = await open({ state: { failing: new Set(['createRule']) } });
    await ready();
    await page.getByRole('button', { name: 'Create Rule' }).click();
    await page.getByRole('alert').filter({ hasText: 'is damaged' }).waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    assert.equal(await page.getByRole('alert').count(), 0);
  },

  'one cause is told once, and trying again brings everything': async (open) => {
    const { page, state, ready } = await open({
      state: { failing: new Set(['summary', 'rows', 'histogram']) },
    });
    await page.getByRole('alert').first().waitFor();
    await page.waitForTimeout(200);
    assert.equal(await page.getByRole('alert').count(), 1);
    state.failing.clear();
    await page.getByRole('button', { name: 'Try Again' }).click();
    await ready();
    await page.locator('.tile', { hasText: '35' }).waitFor();
    await page.locator('.histogram').waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
  },

  'rows that do not come while scrolling can be asked for again': async (open) => {
    const { page, state, ready } = await open({ run: syntheticRun(10_000, 5000) });
    await ready();
    state.failing.add('rows');
    await page.locator('.grid-body').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.getByRole('alert').waitFor();
    state.failing.clear();
    await page.getByRole('button', { name: 'Try Again' }).click();
    await page.locator('[data-row="4999"] .number').waitFor();
  },

  'details that do not come can be asked for again': async (open) => {
    const { page, state, ready } = await open({ state: { failing: new Set(['rowDetail']) } });
    await ready();
    await page.locator('[data-row="1"]').click();
    await page.locator('.detail').getByRole('alert').waitFor();
    state.failing.clear();
    await page.getByRole('button', { name: 'Try Again' }).click();
    await page.locator('.accesses li').first().waitFor();
  },

  'a run that changes is read again in its place; one that goes stays in sight': async (open) => {
    const { page, rpc, state, ready } = await open({ run: syntheticRun(10_000, 500) });
    await ready();
    await page.locator('.grid-body').evaluate((element) => element.scrollTo(0, 2800));
    await page.locator('[data-row="103"]').click();
    state.run = syntheticRun(10_000, 400);
    await rpc.call('runChanged', { exists: true });
    await page.getByText('400 rows').waitFor();
    await page.locator('.tile', { hasText: '400' }).waitFor();
    assert.ok((await page.locator('.grid-body').evaluate((element) => element.scrollTop)) > 2000);
    const before = state.calls.length;
    await rpc.call('runChanged', { exists: false });
    await page.getByText('The files of this run are gone.').waitFor();
    await page.locator('[data-row="103"] .number').waitFor();
    assert.equal(state.calls.length, before);
    await rpc.call('runChanged', { exists: true });
    await page.getByText('The files of this run are gone.').waitFor({ state: 'detached' });
  },

  'query, place and open details outlive a reload': async (open) => {
    const first = await open({ run: syntheticRun(10_000, 500) });
    await first.ready();
    await first.page.getByRole('radio', { name: 'All scored accesses' }).check();
    await first.page.getByText('10,000 rows').waitFor();
    await first.page.locator('.grid [tabindex="0"]').first().focus();
    for (let presses = 0; presses < 6; presses++) await first.page.keyboard.press('PageDown');
    await first.page.keyboard.press('Enter');
    await first.page.locator('.accesses li').first().waitFor();
    const { row, selected } = first.state.kept;
    assert.ok(row > 60, `row ${row}`);
    const second = await open({ run: syntheticRun(10_000, 500), kept: first.state.kept });
    await second.page.locator(`[data-row="${row}"][aria-selected=true]`).waitFor();
    await second.page.locator('.who', { hasText: selected.user }).waitFor();
    await second.page.getByText('10,000 rows').waitFor();
    assert.ok(await second.page.getByRole('radio', { name: 'All scored accesses' }).isChecked());
  },

  'a state of another time is no trouble': async (open) => {
    for (const kept of [{ query: 7 }, 'nonsense', null]) {
      const page = await open({ kept });
      await page.ready();
      await page.page.getByText('35 rows').waitFor();
    }
  },

  'an empty run shows how to go on': async (open) => {
    const { page } = await open({ run: syntheticRun(1000, 0) });
    await page.getByRole('button', { name: 'Show All Scored Accesses' }).click();
    await page.getByText('1,000 rows').waitFor();
  },
};
