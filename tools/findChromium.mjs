import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that shows the editor's window in tests: VSCODE_CHROMIUM or an installed one, if it is there. */
export function findChromium() {
  const wanted = process.env.VSCODE_CHROMIUM;
  return (wanted === undefined ? usual : [wanted]).find((path) => existsSync(path));
}
