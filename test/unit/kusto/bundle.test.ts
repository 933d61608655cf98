import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { checkKql } from '../../../src/kusto/kqlChecker.ts';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'byoml-bundle-'));
});

afterEach(() => {
  rmSync(dist, { recursive: true, force: true });
});

/** Bundles the checker far from any node_modules, as the built program is when somebody copies it. */
async function bundle(path: string): Promise<{ readonly checkKql: typeof checkKql }> {
  const outfile = join(dist, path);
  const source = fileURLToPath(new URL('../../../src/kusto/kqlChecker.ts', import.meta.url));
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
  });
  return (await import(pathToFileURL(outfile).href)) as { readonly checkKql: typeof checkKql };
}

function copyScripts(): void {
  const { resolve } = createRequire(import.meta.url);
  mkdirSync(join(dist, 'kusto'));
  for (const script of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
    cpSync(resolve(`@kusto/language-service-next/${script}`), join(dist, 'kusto', script));
  }
}

describe('the bundled checker', () => {
  it.each(['cli.mjs', 'chunks/checker.mjs'])("finds Microsoft's scripts from %s", async (path) => {
    copyScripts();
    const bundled = await bundle(path);
    expect(await bundled.checkKql('print answer = 42', [])).toEqual([]);
    expect(await bundled.checkKql('print answer = ', [])).not.toEqual([]);
  });

  it('says where the scripts belong when they are missing', async () => {
    const bundled = await bundle('cli.mjs');
    const failing = bundled.checkKql('print answer = 42', []);
    await expect(failing).rejects.toMatchObject({ code: 'rule.parserMissing' });
  });
});
