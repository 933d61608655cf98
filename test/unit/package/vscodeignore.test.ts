import { PackageManager, listFiles } from '@vscode/vsce';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

const wanted = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/THIRD-PARTY-NOTICES.md',
  'dist/chunks/train-ABC123.js',
  'dist/cli.js',
  'dist/extension.js',
  'dist/kusto/Kusto.Language.Bridge.min.js',
  'dist/kusto/package.json',
  'dist/package.json',
  'dist/schemas/detection.schema.json',
  'dist/templates/anomalous-resource-access/template.json',
  'dist/webview/codicon.ttf',
  'dist/webview/results.css',
  'dist/webview/results.js',
  'dist/worker.js',
  'l10n/bundle.l10n.de.json',
  'languages/kql.json',
  'media/byoml.svg',
  'media/walkthrough/train-dark.png',
  'media/walkthrough/train.md',
  'package.json',
  'package.nls.de.json',
  'package.nls.json',
];

/** What lies about in a working tree: sources, tests, leftovers, secrets. */
const unwanted = [
  '.cache/vscode-suite/suite.js',
  '.env',
  '.github/workflows/test.yml',
  '.npmrc',
  'ARCHITECTURE.md',
  'coverage/index.html',
  'demo/exports/am-securityevent/PT05M.json',
  'detections/mine/verdicts.jsonl',
  'dist/.DS_Store',
  'dist/byoml-0.1.0.vsix',
  'dist/chunks/train-ABC123.js.map',
  'dist/extension.js.map',
  'dist/templates/anomalous-resource-access/notes.txt',
  'dist/templates/anomalous-resource-access/template.json~',
  'media/walkthrough/train.psd',
  'node_modules/zod/index.js',
  'package-lock.json',
  'src/extension.ts',
  'test-results/e2e/01-palette.png',
  'test/unit/package/vscodeignore.test.ts',
  'tools/build.mjs',
  'tsconfig.json',
  'webview/results/main.tsx',
];

const manifest = {
  name: 'sample',
  publisher: 'sample',
  version: '0.0.0',
  engines: { vscode: '^1.105.0' },
};

const packed = (cwd: string): Promise<string[]> => listFiles({ cwd, packageManager: PackageManager.None });

describe('.vscodeignore', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'byoml-vscodeignore-'));
    for (const file of [...wanted, ...unwanted]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '{}');
    }
    cpSync(join(root, '.vscodeignore'), join(folder, '.vscodeignore'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets in the product and nothing else that lies in a working tree', async () => {
    expect((await packed(folder)).sort()).toEqual([...wanted].sort());
  });

  it('starts with everything out and lets in only narrow patterns', () => {
    const lines = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    const [first, ...others] = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('**');
    for (const pattern of others) expect(pattern).toMatch(/^!.*[^*/]$/);
  });

  it('lets nothing of this very folder in beside dist/, media/, l10n/, languages/ and the documents of an extension', async () => {
    const known =
      /^(dist|media|l10n|languages)\/|^(README\.md|CHANGELOG\.md|LICENSE|package\.json|package\.nls(\..+)?\.json)$/;
    const files = await packed(root);
    expect(files).toContain('package.json');
    expect(files.filter((file) => !known.test(file))).toEqual([]);
  });
});
