/** With these settings the workbench follows the colour scheme of the system, which the browser can pretend, at once. */
export const themeSettings = {
  'window.autoDetectColorScheme': true,
  'window.autoDetectHighContrast': true,
  'workbench.preferredDarkColorTheme': 'Dark Modern',
  'workbench.preferredLightColorTheme': 'Light Modern',
};

const looks = {
  dark: { scheme: 'dark', contrast: 'none', workbench: 'vs-dark', body: 'vscode-dark' },
  light: { scheme: 'light', contrast: 'none', workbench: 'vs', body: 'vscode-light' },
  'high-contrast-dark': {
    scheme: 'dark',
    contrast: 'active',
    workbench: 'hc-black',
    body: 'vscode-high-contrast:not(.vscode-high-contrast-light)',
  },
  'high-contrast-light': {
    scheme: 'light',
    contrast: 'active',
    workbench: 'hc-light',
    body: 'vscode-high-contrast-light',
  },
};

export const themes = Object.keys(looks);

/** Changes the workbench's theme, and that of the webview that is open, if one is. */
export async function changeTheme(page, webview, name) {
  const { scheme, contrast, workbench, body } = looks[name];
  await page.emulateMedia({ colorScheme: scheme, forcedColors: contrast });
  await page.locator(`.monaco-workbench.${workbench}`).waitFor();
  if ((await page.locator('iframe.webview.ready').count()) > 0)
    await webview().locator(`body.${body}`).waitFor();
}
