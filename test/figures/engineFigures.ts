import { readFileSync, writeFileSync } from 'node:fs';
import { isSupported } from '../../src/kernels/isSupported.ts';
import { KernelFactoriser } from '../../src/kernels/kernelFactoriser.ts';
import { choices } from './choices.ts';
import { enginePage } from './enginePage.ts';
import { fidelity } from './fidelity.ts';

/** Writes the page that the first argument names; the second is the folder of the kernels. */
const [page = 'docs/engine.md', folder = 'dist/kernels'] = process.argv.slice(2);
const options = { folder, threads: 1, memoryBudget: () => 2 ** 30 };
const factoriser = isSupported() ? new KernelFactoriser(options) : undefined;
const text = enginePage(fidelity(factoriser), choices());
writeFileSync(page, `${text}\n${benchOf(page)}`);

/** What the benchmark wrote, between its two markers. */
function benchOf(path: string): string {
  const marker = '<!-- bench -->';
  const [, between] = oldText(path).split(marker);
  return `${marker}${between ?? '\n\n'}${marker}\n`;
}

function oldText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
