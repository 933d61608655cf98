// Rows by mouse, and what the page asks of its host.
import assert from 'node:assert/strict';
import { syntheticRun } from '../openPage.mjs';

const rowsAsked = ({ calls }) => calls.filter(({ method }) => method === 'rows').map(({ input }) => input);

async function million(open) {
  const page = await open({ run: syntheticRun(1_000_000, 35) });
  await page.ready();
  await page.page.getByRole('radio', { name: 'All scored accesses' }).check();
  await page.page.getByText('1,000,000 rows').waitFor();
  return page;
}

/** Waits until the row on top is `wanted`, or at most `within` rows from it; gives it. */
async function topRow(page, wanted, within = 0) {
  const handle = await page.waitForFunction(
    ([row, most]) => {
      const { left, top } = document.querySelector('.grid-body').getBoundingClientRect();
      const shown = document.elementFromPoint(left + 60, top + 14)?.closest('[role=row]')?.dataset.row;
      return Math.abs(Number(shown) - row) <= most ? [Number(shown)] : false;
    },
    [wanted, within],
  );
  return (await handle.jsonValue())[0];
}

/** Waits until the latest rows were asked for in this order: a header says so a moment before. */
async function askedInOrder(page, state, sortBy, descending) {
  const order = () => [rowsAsked(state).at(-1).sortBy, rowsAsked(state).at(-1).descending];
  for (const end = Date.now() + 10_000; Date.now() < end; await page.waitForTimeout(20))
    if (order()[0] === sortBy && order()[1] === descending) break;
  assert.deepEqual(order(), [sortBy, descending]);
}

export const checks = {
  'a million rows: the wheel goes row by row, the scroll bar everywhere': async (open) => {
    const page = await million(open);
    const body = page.page.locator('.grid-body');
    await body.hover();
    await page.page.mouse.wheel(0, 280);
    await topRow(page.page, 10);
    await body.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    const middle = await topRow(page.page, 500_000, 100);
    await page.page.locator(`[data-row="${middle + 3}"] .number`).waitFor();
    await page.shot('million-middle');
    await page.page.mouse.wheel(0, 56);
    await topRow(page.page, middle + 2);
    await body.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.page.locator('[data-row="999999"] .number').waitFor();
    await body.evaluate((element) => element.scrollTo(0, 0));
    await topRow(page.page, 0);
  },

  'a drag over everything asks for little of it': async (open) => {
    const page = await million(open);
    page.state.delay = 50;
    const before = rowsAsked(page.state).length;
    await page.page.locator('.grid-body').evaluate(async (element) => {
      for (let step = 1; step <= 200; step++) {
        element.scrollTo(0, (element.scrollHeight * step) / 200);
        await new Promise((resolve) => window.requestAnimationFrame(resolve));
      }
    });
    await page.page.locator('[data-row="999999"] .number').waitFor();
    const asked = rowsAsked(page.state).length - before;
    assert.ok(asked < 200, `asked ${asked} times`);
    assert.ok((await page.page.locator('[role=row]').count()) < 60);
  },

  'the focus outlives scrolling away and comes back with a key': async (open) => {
    const { page } = await million(open);
    await page.locator('[data-row="3"]').click();
    await page.locator('.grid-body').evaluate((element) => element.scrollTo(0, element.scrollHeight / 3));
    await topRow(page, 333_333, 100);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.row), '3');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement.dataset.row), '4');
    await topRow(page, 4);
  },

  'a click on a header sorts; other columns begin with what tells most': async (open) => {
    const { page, ready, state } = await open();
    await ready();
    for (const [name, sortBy, descending] of [
      ['User', 'user', false],
      ['Accesses', 'count', true],
      ['Accesses', 'count', false],
      ['Percentile', 'percentile', true],
    ]) {
      await page.getByRole('columnheader', { name }).click();
      await page
        .locator(`[role=columnheader][aria-sort=${descending ? 'descending' : 'ascending'}]`, {
          hasText: name,
        })
        .waitFor();
      await askedInOrder(page, state, sortBy, descending);
    }
  },

  'a new order starts at the top': async (open) => {
    const { page } = await million(open);
    await page.locator('.grid-body').evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await topRow(page, 500_000, 100);
    await page.getByRole('radio', { name: 'Findings' }).check();
    await page.getByText('35 rows').waitFor();
    await topRow(page, 0);
  },

  'the headers stand above their columns': async (open) => {
    const { page, ready } = await open();
    await ready();
    const lefts = (row) =>
      page
        .locator(`[data-row="${row}"] .cell`)
        .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
    assert.deepEqual(await lefts(-1), await lefts(0));
  },

  'a case that is chosen is asked for, and can be taken back': async (open) => {
    const { page, ready, state } = await open();
    await ready();
    await page.getByRole('combobox', { name: 'Case' }).click();
    await page.getByRole('option', { name: 'Different group' }).click();
    await page.getByText('1 row', { exact: true }).waitFor();
    assert.deepEqual(rowsAsked(state).at(-1).cases, ['crossComponent']);
    await page.getByRole('textbox').fill('nobody is called that');
    await page.getByRole('button', { name: 'Clear the Filters' }).click();
    await page.getByText('35 rows').waitFor();
    assert.deepEqual(rowsAsked(state).at(-1).cases, 'all');
  },

  'infinite and missing numbers are words': async (open) => {
    const { page, ready, state } = await open();
    await ready();
    const first = page.locator('[data-row="0"]');
    assert.equal(await first.locator('.cell-score').innerText(), '∞');
    assert.match(await first.locator('.cell-score span').getAttribute('title'), /another group/);
    await page.getByRole('radio', { name: 'All scored accesses' }).check();
    await page.getByText('12,000 rows').waitFor();
    await page.getByRole('columnheader', { name: 'Percentile' }).click();
    // A new order starts at the top: only then there is something to scroll away from.
    await askedInOrder(page, state, 'percentile', false);
    await topRow(page, 0);
    await page.locator('.grid-body').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.locator('[data-row="11999"] .number', { hasText: '—' }).waitFor();
    assert.equal(await page.locator('[data-row="11999"] .cell-score').innerText(), '—');
  },
};
