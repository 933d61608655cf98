// The page by keyboard alone.
import assert from 'node:assert/strict';
import { syntheticRun } from '../openPage.mjs';

/** What has the focus: a row's number, a cell's row and column, or a name. */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const row = element.closest('[role=row]');
    if (row === null) return element.getAttribute('aria-label') ?? element.textContent.trim();
    if (row === element) return `row ${row.dataset.row}`;
    return `row ${row.dataset.row}, column ${element.getAttribute('aria-colindex')}`;
  });

async function toTable(page) {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith('row')) return;
  }
  assert.fail('Tab never reached the table');
}

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

export const checks = {
  'Tab passes every control, and the table once': async (open) => {
    const { page, ready } = await open();
    await ready();
    const met = [];
    for (let presses = 0; presses < 9; presses++) {
      await press(page, 'Tab');
      met.push(await focused(page));
    }
    assert.deepEqual(met.slice(0, 2), ['Create Rule', 'Export CSV']);
    assert.equal(met.filter((name) => name.startsWith('row')).length, 1);
    for (const name of ['As a table', 'Filter by user, resource or tenant', 'Case']) {
      assert.ok(met.includes(name), `${name} is not among ${met.join(', ')}`);
    }
  },

  'rows, cells and headers': async (open) => {
    const { page, ready } = await open();
    await ready();
    await toTable(page);
    assert.equal(await focused(page), 'row 0');
    const columns = await page.getByRole('grid').getAttribute('aria-colcount');
    const walk = [
      ['ArrowDown', 'row 1'],
      ['ArrowRight', 'row 1, column 1'],
      ['ArrowRight', 'row 1, column 2'],
      ['End', `row 1, column ${columns}`],
      ['ArrowRight', `row 1, column ${columns}`],
      ['Home', 'row 1, column 1'],
      ['ArrowLeft', 'row 1'],
      ['End', 'row 34'],
      ['ArrowDown', 'row 34'],
      ['Home', 'row 0'],
      ['ArrowUp', 'row -1, column 1'],
      ['ArrowRight', 'row -1, column 2'],
      ['ArrowUp', 'row -1, column 2'],
      ['ArrowDown', 'row 0'],
    ];
    for (const [key, expected] of walk) {
      await press(page, key);
      assert.equal(await focused(page), expected, `after ${key}`);
    }
  },

  'a million rows from one end to the other': async (open) => {
    const { page, ready, state, shot } = await open({ run: syntheticRun(1_000_000, 35) });
    await ready();
    await page.getByRole('radio', { name: 'Findings' }).focus();
    await press(page, 'ArrowRight');
    await page.getByText('1,000,000 rows').waitFor();
    await toTable(page);
    await press(page, 'End');
    assert.equal(await focused(page), 'row 999999');
    const last = page.locator('[data-row="999999"]');
    await last.locator('.number').waitFor();
    await shot('million-end');
    const bottom = await page.locator('.grid-body').evaluate((body) => body.getBoundingClientRect().bottom);
    const box = await last.boundingBox();
    assert.ok(box.y + box.height <= bottom + 1, 'the last row is in sight as a whole');
    assert.equal(await last.getAttribute('aria-rowindex'), '1000001');
    await press(page, 'PageUp', 'PageUp', 'ArrowUp');
    assert.match(await focused(page), /^row 9999\d\d$/);
    await press(page, 'Home');
    assert.equal(await focused(page), 'row 0');
    assert.ok((await page.locator('[role=row]').count()) < 60);
    assert.ok(state.calls.every(({ method, input }) => method !== 'rows' || input.count <= 200));
  },

  'Enter goes to the details, Escape comes back and then closes them': async (open) => {
    const { page, ready } = await open();
    await ready();
    await toTable(page);
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
    await page.locator('.detail h2:focus').waitFor();
    await page.locator('.accesses li').first().waitFor();
    await press(page, 'Escape');
    assert.equal(await focused(page), 'row 2');
    assert.equal(await page.locator('.detail').count(), 1);
    assert.equal(await page.locator('.grid-row[aria-selected=true]').getAttribute('data-row'), '2');
    await press(page, 'Escape');
    assert.equal(await page.locator('.detail').count(), 0);
    assert.equal(await focused(page), 'row 2');
  },

  'open details follow the arrow keys': async (open) => {
    const { page, ready } = await open();
    await ready();
    await toTable(page);
    await press(page, ' ');
    await page.locator('.detail').waitFor();
    assert.equal(await focused(page), 'row 0');
    await press(page, 'ArrowDown');
    await page.locator('.who', { hasText: 'maja.meyer' }).waitFor();
    await page.locator('[data-row="1"][aria-selected=true]').waitFor();
    assert.equal(await focused(page), 'row 1');
  },

  'Enter on a header sorts, and sorts the other way': async (open) => {
    const { page, ready, state } = await open();
    await ready();
    await toTable(page);
    await press(page, 'ArrowUp', 'ArrowRight', 'Enter');
    const header = page.getByRole('columnheader', { name: 'Score' });
    await page.locator('[role=columnheader][aria-sort=descending]', { hasText: 'Score' }).waitFor();
    assert.equal(await focused(page), 'row -1, column 2');
    await press(page, 'Enter');
    await page.locator('[data-row="0"]', { hasText: '1.695' }).waitFor();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    assert.equal(await page.locator('[aria-sort=ascending], [aria-sort=descending]').count(), 1);
    const { input } = state.calls.findLast(({ method }) => method === 'rows');
    assert.deepEqual([input.sortBy, input.descending], ['score', false]);
  },

  'the filter: Arrow Down goes to the rows, Escape clears it': async (open) => {
    const { page, ready, state } = await open();
    await ready();
    const field = page.getByRole('textbox', { name: 'Filter by user, resource or tenant' });
    await field.focus();
    await page.keyboard.type('popescu', { delay: 20 });
    await page.getByText('6 rows').waitFor();
    const asked = state.calls.filter(({ method, input }) => method === 'rows' && input.text !== '');
    assert.ok(asked.length <= 3, `${asked.length} times asked while a word was typed`);
    await press(page, 'ArrowDown');
    assert.equal(await focused(page), 'row 0');
    await field.focus();
    await press(page, 'Escape');
    await page.getByText('35 rows').waitFor();
    assert.equal(await field.inputValue(), '');
  },
};
