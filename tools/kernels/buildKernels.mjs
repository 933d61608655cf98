import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileKernel } from './compileKernel.mjs';
import { exactSource } from './exactSource.mjs';
import { kernelSource } from './kernelSource.mjs';
import { pairsSource } from './pairsSource.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Ranks with a kernel of their own; src/kernels/kernelRank.ts has the same list. */
const kernelRanks = [4, 8, 10, 12, 16, 20, 32, 48, 64];

/**
 * Brings a folder up to date: `als<rank>.wasm` for each rank, `exact.wasm` for all, `pairs.wasm` for scores, and `thread.js`, what the pool's threads run. A kernel is compiled
 * again only when its source or the compiler has changed; the digest of both stands beside it.
 */
export async function buildKernels(folder) {
  await mkdir(folder, { recursive: true });
  const compiler = JSON.parse(
    await readFile(join(root, 'node_modules', 'assemblyscript', 'package.json'), 'utf8'),
  ).version;
  const sources = [
    ...kernelRanks.map((rank) => [`als${rank}`, kernelSource(rank)]),
    ['exact', exactSource()],
    ['pairs', pairsSource],
  ];
  for (const [name, source] of sources) {
    const wasm = join(folder, `${name}.wasm`);
    const digest = createHash('sha256').update(`${compiler}\n${source}`).digest('hex');
    if ((await textOf(`${wasm}.sha256`)) === digest) continue;
    await replace(wasm, await compileKernel(name, source));
    await replace(`${wasm}.sha256`, digest);
  }
  const thread = await build({
    entryPoints: [join(root, 'src', 'kernels', 'thread.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
    logLevel: 'warning',
  });
  await replace(join(folder, 'thread.js'), thread.outputFiles[0].contents);
  await replace(join(folder, 'package.json'), '{ "type": "module" }\n');
}

async function textOf(path) {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** As a whole: another process may be building or reading the same folder. */
async function replace(path, content) {
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
