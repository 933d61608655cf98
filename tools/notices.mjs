#!/usr/bin/env node
// `npm run notices`: THIRD-PARTY-NOTICES.md from the licences of every package that travels with the product.
// With --check it only compares.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'THIRD-PARTY-NOTICES.md');

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const shipped = Object.entries(packages)
  .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
  .map(([path]) => path)
  .sort();

const text = [
  '# Third-party notices',
  'This product contains the packages below. Made by `npm run notices`.',
  ...shipped.map(notice),
].join('\n\n');

if (!process.argv.includes('--check')) writeFileSync(target, `${text}\n`);
else if (readFileSync(target, 'utf8').replaceAll('\r\n', '\n') !== `${text}\n`) {
  console.error('THIRD-PARTY-NOTICES.md is not what the packages say: run `npm run notices`.');
  process.exitCode = 1;
}

function notice(path) {
  const folder = join(root, path);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const body =
    file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const licence = typeof license === 'string' ? license : 'see its package';
  return `## ${name} ${version}\n\nLicence: ${licence}${body === undefined ? '' : `\n\n\`\`\`\n${body.trim()}\n\`\`\``}`;
}
