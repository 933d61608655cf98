import axe from 'axe-core';

/** The document of the webview that was opened last: two frames deep. */
export function webviewOf(page) {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
}

/** Runs `work` inside that document; the page's own security policy does not apply to it. */
export async function inWebview(page, work, argument) {
  const outer = await (await page.locator('iframe.webview.ready').last().elementHandle()).contentFrame();
  const frame = await (await outer.waitForSelector('#active-frame')).contentFrame();
  return frame.evaluate(work, argument);
}

/** What axe-core has against the webview: one line a rule with the elements that break it. */
export async function axeViolations(page, options = {}) {
  await inWebview(page, axe.source);
  const { violations } = await inWebview(page, (chosen) => window.axe.run(document, chosen), options);
  return violations.map(
    ({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
