#!/usr/bin/env node
// The results page in a browser, with a host that is none: run.mjs [--results FILE] [PATTERN]
//   --results  where the counts go, as JSON: { passed, failed, skipped: [title] }
//   PATTERN    only the checks whose title matches
// Screenshots go to test-results/webview. WEBVIEW_ASSETS: another build of the page.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../tools/ensureBuilt.mjs';
import { launchBrowser } from '../../tools/vscodeHost.mjs';
import { openPage } from './openPage.mjs';

const here = import.meta.dirname;
const root = join(here, '..', '..');
const { values, positionals } = parseArgs({
  options: { results: { type: 'string' } },
  allowPositionals: true,
});
const pattern = new RegExp(positionals[0] ?? '');
const counts = { passed: 0, failed: 0, skipped: [] };

if (process.env.WEBVIEW_ASSETS === undefined) ensureBuilt(root);
mkdirSync(join(root, 'test-results', 'webview'), { recursive: true });
const browser = await launchBrowser();
try {
  for (const file of readdirSync(join(here, 'checks'))) {
    const { checks } = await import(`./checks/${file}`);
    for (const [title, check] of Object.entries(checks)) {
      const name = `${file.replace('.mjs', '')}: ${title}`;
      if (pattern.test(name)) await take(name, check);
    }
  }
} finally {
  await browser.close();
}

// A pattern that matches nothing must not look like success.
if (counts.passed + counts.failed === 0) counts.failed = 1;
if (values.results !== undefined) writeFileSync(values.results, JSON.stringify(counts));
console.log(`webview: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped.length} skipped`);
process.exitCode = counts.failed === 0 ? 0 : 1;

/** A check is `(open) => Promise`; `open(options)` opens a page, which must not have met any error at the end. */
async function take(name, check) {
  const pages = [];
  const open = async (options) => {
    const page = await openPage(browser, options);
    pages.push(page);
    return page;
  };
  const started = performance.now();
  try {
    await check(open);
    const errors = pages.flatMap((page) => page.errors);
    if (errors.length > 0) throw new Error(`The page met errors:\n${errors.join('\n')}`);
    counts.passed++;
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  } catch (error) {
    counts.failed++;
    console.error(`FAILED    ${name}\n${error.stack}`);
    await pages
      .at(-1)
      ?.shot(`failed-${counts.failed}`)
      .catch(() => undefined);
  } finally {
    for (const page of pages) await page.close();
  }
}
