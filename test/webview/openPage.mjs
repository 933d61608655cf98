import axe from 'axe-core';
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const origin = 'http://page.test';
/** Where the built page is; another build of it for whoever works on it. */
const assets = process.env.WEBVIEW_ASSETS ?? join(root, 'dist', 'webview');
const start = {
  place: { workspace: '/work', detection: 'file-shares', run: '20260331T2229Z-c3cf5a8ef7c7' },
  pageSize: 200,
  language: 'en',
};

export const themes = ['dark', 'light', 'high-contrast-dark', 'high-contrast-light'];

const { fakeHost, packNumbers, resultsHtml, Rpc, syntheticRun, unpackNumbers } = await hostParts();
export { syntheticRun };

/**
 * The built page in a tab of `browser`, in a frame like the editor's: its document, its security policy, its colours, and a
 * host on the other side of messages that are JSON. `state` is what the host has and was asked.
 */
export async function openPage(
  browser,
  { run, width = 1280, height = 900, theme = 'dark', kept, ...options } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: options.reducedMotion ?? 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'en-GB',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const state = {
    run: run ?? syntheticRun(12_000, 35),
    failing: new Set(),
    delay: 0,
    calls: [],
    kept,
    ...options.state,
  };
  const errors = [];
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  page.on('pageerror', (error) => errors.push(String(error)));

  let receive;
  const rpc = new Rpc(
    {
      post: (message) => {
        const text = JSON.stringify(packNumbers(message), typedArrays);
        page.evaluate((data) => window.fromHost(data), text).catch(() => undefined);
      },
      listen: (listener) => (receive = listener),
    },
    fakeHost(state),
  );
  await page.exposeFunction('toHost', (text) => receive(unpackNumbers(JSON.parse(text))));
  await page.exposeFunction('keepState', (text) => (state.kept = JSON.parse(text)));
  await page.addInitScript(editorApi, state.kept);
  await page.addInitScript(wearTheme, themeOf(theme, options.fontSize));
  await page.route(`${origin}/**`, (route) => serve(route));
  await page.goto(`${origin}/`);

  return {
    page,
    state,
    errors,
    rpc,
    /** Waits until the first rows are there. */
    ready: () => page.locator('[role=row][data-row="0"]:not([aria-busy=true]) .number').waitFor(),
    wear: (name) => page.evaluate(wearThemeNow, themeOf(name)),
    shot: (name) => page.screenshot({ path: join(root, 'test-results', 'webview', `${name}.png`) }),
    axe: () => axeViolations(page),
    close: () => context.close(),
  };
}

async function hostParts() {
  const folder = mkdtempSync(join(tmpdir(), 'byoml-webview-'));
  try {
    const outfile = join(folder, 'host.mjs');
    const entryPoints = [join(import.meta.dirname, 'hostEntry.ts')];
    await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function serve(route) {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') {
    const body = resultsHtml({
      start,
      title: 'Results',
      script: `${origin}/results.js`,
      style: `${origin}/results.css`,
      cspSource: origin,
      nonce: 'c2FtcGxl',
    });
    return route.fulfill({ contentType: 'text/html', body });
  }
  if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
  const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
  return route.fulfill({ contentType, body: readFileSync(join(assets, pathname)) });
}

function themeOf(name, fontSize = '13px') {
  const theme = JSON.parse(readFileSync(join(import.meta.dirname, 'themes', `${name}.json`), 'utf8'));
  return { ...theme, variables: { ...theme.variables, '--vscode-font-size': fontSize } };
}

/** The editor's channel carries typed arrays as what they are. */
function typedArrays(_key, value) {
  return value instanceof Float64Array ? { $float64: Array.from(value) } : value;
}

/** Runs in the page, before it: what the editor gives it. */
function editorApi(kept) {
  let state = kept;
  window.acquireVsCodeApi = () => ({
    postMessage: (message) => void window.toHost(JSON.stringify(message)),
    getState: () => state,
    setState: (next) => {
      state = next;
      void window.keepState(JSON.stringify(next));
    },
  });
  window.fromHost = (text) => {
    const data = JSON.parse(text, (_key, value) =>
      value !== null && typeof value === 'object' && '$float64' in value
        ? new Float64Array(value.$float64)
        : value,
    );
    window.dispatchEvent(new MessageEvent('message', { data }));
  };
}

/** Runs in the page, before it: the editor's own style, weaker than the page's, and its colours. */
function wearTheme({ body, kind, variables }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@layer vscode-default {
    html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
    body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground);
      font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size);
      margin: 0; padding: 0 20px; }
    a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
  }`);
  document.adoptedStyleSheets = [sheet];
  const dress = () => {
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
    document.body.className = body.join(' ');
    document.body.dataset.vscodeThemeKind = kind;
  };
  if (document.body) dress();
  else document.addEventListener('DOMContentLoaded', dress);
}

function wearThemeNow({ body, kind, variables }) {
  const { style } = document.documentElement;
  for (const name of [...style]) if (name.startsWith('--vscode-')) style.removeProperty(name);
  for (const [name, value] of Object.entries(variables)) style.setProperty(name, value);
  document.body.className = body.join(' ');
  document.body.dataset.vscodeThemeKind = kind;
}

/** One line a broken rule, with the elements that break it. */
async function axeViolations(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map(
    ({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
