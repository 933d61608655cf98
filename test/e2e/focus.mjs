/** What has the focus, through frames and shadow trees: `{ role, name, text }`, as a screen reader would put it. */
export async function focused(page) {
  let frame = page.mainFrame();
  for (;;) {
    const handle = await frame.evaluateHandle(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement && element.innerText === '')
        element = element.shadowRoot.activeElement;
      return element ?? document.body;
    });
    const inner = await handle.asElement()?.contentFrame();
    if (inner === null || inner === undefined) return handle.evaluate(describe);
    frame = inner;
  }
}

/** Runs in the page. */
function describe(element) {
  // Lists and trees keep the focus and say which of their elements they mean.
  const meant = element.getAttribute('aria-activedescendant');
  const target = (meant && element.ownerDocument.getElementById(meant)) || element;
  const labelled = (target.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => target.ownerDocument.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
  const role = target.getAttribute('role') ?? target.tagName.toLowerCase();
  // The text of a container is that of everything in it, and no name.
  const container = ['body', 'menu', 'main', 'list', 'tree', 'table', 'grid'].includes(role);
  const text = container ? '' : (target.innerText ?? '').trim().replaceAll(/\s+/g, ' ');
  return {
    role,
    name: target.getAttribute('aria-label') ?? (labelled || target.getAttribute('title') || text),
    text,
  };
}

/** Presses `key` until what has the focus is `wanted` (a part of its name); fails after `most` presses. */
export async function pressUntil(page, key, wanted, most = 60) {
  const met = [];
  for (let presses = 0; presses <= most; presses++) {
    const { role, name } = await focused(page);
    if (name.includes(wanted)) return;
    met.push(`${role} "${name.slice(0, 40)}"`);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached "${wanted}"; it met ${[...new Set(met)].join(', ')}`);
}
