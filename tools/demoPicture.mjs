#!/usr/bin/env node
// `npm run picture`: runs the demo and draws the first part of what it prints as media/demo.png, the README's picture.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { findChromium } from './findChromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** The part that is drawn ends before this heading: what follows are paths of this machine. */
const endsBefore = '\nWhere it is, and next';
const margin = 24;
const lineHeight = 20;

ensureInstalled(root);
ensureBuilt(root);
const temporary = mkdtempSync(join(tmpdir(), 'byoml-picture-'));
try {
  const text = runDemo();
  const lines = text.split('\n');
  const page = join(temporary, 'page.html');
  writeFileSync(page, pageOf(lines));
  mkdirSync(join(root, 'media'), { recursive: true });
  const height = lines.length * lineHeight + 2 * margin;
  takePicture(page, join(root, 'media', 'demo.png'), 940, height);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function runDemo() {
  const call = [join(root, 'dist', 'cli.js'), 'demo', '--dir', join(temporary, 'demo'), '--quiet'];
  const run = spawnSync(process.execPath, call, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return `$ npm run demo\n\n${run.stdout.slice(0, run.stdout.indexOf(endsBefore)).trimEnd()}`;
}

/** A terminal: headings, which start a line and stand alone between empty ones, are bold. */
function pageOf(lines) {
  const drawn = lines.map((line, index) => {
    const isHeading = /^\S/.test(line) && (lines[index + 1] ?? '') === '' && lines[index - 1] === '';
    const escaped = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;') || ' ';
    return `<div${isHeading ? ' class="heading"' : ''}>${escaped}</div>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: ${margin}px; background: #1f1f1f; color: #ccc; overflow: hidden }
    div { font: 14px/${lineHeight}px 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre; height: ${lineHeight}px }
    .heading { font-weight: bold; color: #fff }
  </style>${drawn.join('')}`;
}

function takePicture(page, path, width, height) {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
  const call = [...flags, `--window-size=${width},${height}`, `--screenshot=${path}`, `file://${page}`];
  const browser = findChromium();
  if (browser === undefined)
    throw new Error('No Chromium is installed here; VSCODE_CHROMIUM may say where one is.');
  const { status, stderr } = spawnSync(browser, call, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
