#!/usr/bin/env node
// `npm run l10n`: l10n/bundle.l10n.json, what translators start from; a translation is bundle.l10n.<language>.json beside
// it. A test compares it with the sources.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { l10nTexts } from './l10nTexts.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { texts } = await l10nTexts(root);
const bundle = Object.fromEntries(texts.map((text) => [text, text]));
mkdirSync(join(root, 'l10n'), { recursive: true });
writeFileSync(join(root, 'l10n', 'bundle.l10n.json'), `${JSON.stringify(bundle, null, 2)}\n`);
console.log(`l10n/bundle.l10n.json: ${texts.length} texts`);
