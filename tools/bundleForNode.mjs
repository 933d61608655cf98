import { build } from 'esbuild';

/** Bundles TypeScript that a command of this repository runs; what is installed stays outside. `options` are esbuild's. */
export async function bundleForNode(root, options) {
  await build({
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    ...options,
  });
}
