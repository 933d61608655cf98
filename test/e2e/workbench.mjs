// The installed package in a real workbench, used as a person uses it who has a keyboard and eyes, and no mouse.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  installVsix,
  launchBrowser,
  quietSettings,
  runFolders,
  startServer,
  writeSettings,
} from '../../tools/vscodeHost.mjs';
import { focused, pressUntil } from './focus.mjs';
import { changeTheme, themeSettings } from './themes.mjs';
import { axeViolations, inWebview, webviewOf } from './webview.mjs';

/** Nothing on the screen that has nothing to do with us. */
const plainSettings = {
  'window.commandCenter': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Installs `vsix` and opens a window on `workspace` (a folder, a .code-workspace file, or undefined for none).
 * `shots`: where screenshots go. `trust`: workspace trust is on, so that the folder is not trusted until somebody says so.
 */
export async function openWorkbench({ vsix, workspace, shots, settings = {}, trust = false }) {
  const temporary = mkdtempSync(join(tmpdir(), 'byoml-e2e-'));
  const folders = runFolders(temporary);
  writeSettings(folders.userData, { ...quietSettings, ...themeSettings, ...plainSettings, ...settings });
  installVsix(folders, vsix);
  mkdirSync(shots, { recursive: true });
  // Without automation: notifications and dialogs show.
  const server = await startServer(folders, { trust });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1600, height: 1000 },
    reducedMotion: 'reduce',
    colorScheme: 'dark',
  });
  context.setDefaultTimeout(60_000);
  // The plain server keeps no key, without which secrets would not outlive a reload.
  await context.route('**/mint-key', (route) => route.fulfill({ body: Buffer.alloc(32, 7) }));
  await context.addInitScript(countPointer);

  const close = async () => {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void close().finally(() => process.exit(130)));

  let taken = 0;
  const openWindow = async (place = workspace) => {
    const window = drive(await context.newPage(), addressOf(server.port, place));
    await window.load();
    return {
      ...window,
      /** A screenshot, numbered in the order of the walk. */
      shot: (name) =>
        window.page.screenshot({ path: join(shots, `${String(++taken).padStart(2, '0')}-${name}.png`) }),
      openWindow,
      close,
      /** What the editor writes of its own: settings, state, logs. */
      ownFolders: [folders.userData, join(temporary, 'server')],
    };
  };
  try {
    return await openWindow();
  } catch (error) {
    await close();
    throw error;
  }
}

function addressOf(port, place) {
  const query = new URLSearchParams();
  if (place === undefined) query.set('ew', 'true');
  else query.set(place.endsWith('.code-workspace') ? 'workspace' : 'folder', place);
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Runs in every frame: tells what a person with a mouse did. */
function countPointer() {
  for (const event of ['pointerdown', 'wheel'])
    addEventListener(event, ({ isTrusted }) => isTrusted && console.error(`Pointer used: ${event}`), true);
}

/** One window. */
function drive(page, address) {
  const errors = [];
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text());
  });
  const webview = () => webviewOf(page);
  const quickInput = page.locator('.quick-input-widget:visible');
  const press = (key) => page.keyboard.press(key);

  /** Types into the open quick input, over what is there, and takes the row with that text. */
  async function pick(text, { prefix = '', timeout = 60_000 } = {}) {
    await quickInput.locator('input[type=text]').waitFor({ timeout });
    await press('Control+A');
    await page.keyboard.insertText(prefix + text);
    const row = quickInput.locator('.quick-input-list .monaco-list-row', { hasText: text });
    await row.first().waitFor({ timeout });
    for (let rows = await row.count(); rows >= 0; rows--) {
      const chosen = await quickInput.locator('.monaco-list-row.focused').first().textContent({ timeout });
      if (chosen?.includes(text)) return press('Enter');
      await press('ArrowDown');
    }
    throw new Error(`The list has "${text}" but the keyboard did not reach it.`);
  }

  return {
    page,
    press,
    pick,
    webview,

    /** Opens the window, also again: as after a reload, or after leave(). */
    async load() {
      await page.goto(address);
      await page.locator('.monaco-workbench .part.activitybar').waitFor();
    },

    /** Closes the window; its extension host ends about a second later. */
    leave: () => page.goto('about:blank'),

    type: (text) => page.keyboard.insertText(text),

    /** Runs a command of the palette by its title. The palette may close itself while the window is still loading. */
    async command(title) {
      for (let attempt = 1; ; attempt++) {
        try {
          await press('Escape');
          await press('F1');
          return await pick(title, { prefix: '>', timeout: 3000 });
        } catch (error) {
          if (attempt === 15) throw error;
        }
      }
    },

    /** The titles that the palette offers for some words, once `expected` is one of them. */
    async offered(words, expected) {
      const titles = quickInput.locator('.quick-input-list .monaco-list-row .label-name', { hasText: words });
      for (let attempt = 1; attempt <= 30; attempt++) {
        await press('Escape');
        await press('F1');
        await page.keyboard.insertText(words);
        await page.waitForTimeout(500);
        const found = await titles.allTextContents();
        if (!found.includes(expected) && attempt < 30) continue;
        await press('Escape');
        return found;
      }
    },

    /** Waits for the step of a wizard with this in its title, and takes what it proposes, or `text` instead. */
    async answer(title, text) {
      await quickInput.locator('.quick-input-titlebar', { hasText: title }).waitFor();
      // A view that is asked for the focus may take it late.
      await quickInput.locator('input[type=text]:focus').waitFor();
      if (text !== undefined) {
        await press('Control+A');
        await page.keyboard.insertText(text);
      }
      await press('Enter');
    },

    /** Moves in the tree that has the focus to the row with this in its label. */
    async row(label) {
      await press('Home');
      await pressUntil(page, 'ArrowDown', label);
    },

    /** Opens the context menu of what has the focus and takes an entry. */
    async menu(entry) {
      await press('Shift+F10');
      await page.locator('.monaco-menu').waitFor();
      await pressUntil(page, 'ArrowDown', entry);
      await press('Enter');
    },

    /** Presses Tab until the control with this name has the focus; also inside a webview. */
    tabTo: (name) => pressUntil(page, 'Tab', name),

    focused: () => focused(page),

    /** Puts the focus into the editor or page that is in front. */
    focusEditor: () => press('Control+1'),

    /** What can be read in the views, the quick input, the notifications and the status bar. */
    async words() {
      const places = '.pane, .quick-input-widget, .notification-toast, .statusbar, .monaco-dialog-box';
      const texts = await page.locator(places).filter({ visible: true }).allInnerTexts();
      return texts.map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
    },

    toast: (text) => page.locator('.notification-toast', { hasText: text }),

    /** Takes the first button of the notification with this text. */
    async acceptToast(text) {
      await page.locator('.notification-toast', { hasText: text }).first().waitFor();
      await this.command('Notifications: Accept Notification Primary Action');
    },

    async until(holds, milliseconds = 20_000) {
      for (const end = Date.now() + milliseconds; !(await holds()); await page.waitForTimeout(50))
        if (Date.now() > end) throw new Error(`Not so after ${milliseconds} ms: ${holds}`);
    },

    inWebview: (work, argument) => inWebview(page, work, argument),
    axe: (options) => axeViolations(page, options),
    theme: (name) => changeTheme(page, webview, name),

    /** What the browser refused because of a page's security policy, in webviews too. */
    cspViolations: () => errors.filter((text) => /Content Security Policy|Trusted ?Type/i.test(text)),
    pointerUses: () => errors.filter((text) => text.startsWith('Pointer used')),
    forgetErrors: () => void errors.splice(0),
  };
}
