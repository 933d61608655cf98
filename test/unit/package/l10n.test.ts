import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { l10nTexts } from '../../../tools/l10nTexts.mjs';

const root = join(import.meta.dirname, '..', '..', '..');
const bundles = readdirSync(join(root, 'l10n'));
const read = (name: string): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(root, 'l10n', name), 'utf8')));
const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('l10n/', () => {
  it('has every text that the editor shows: run `npm run l10n` when this fails', async () => {
    const { texts } = await l10nTexts(root);
    expect(texts.length).toBeGreaterThan(100);
    expect(Object.keys(read('bundle.l10n.json')).sort()).toEqual(texts);
  });

  it('has them as they are written: only errors are translated by their catalogue', async () => {
    expect((await l10nTexts(root)).dynamic).toEqual(['src/host/errorWords.ts']);
  });

  it.each(bundles)('%s keeps the placeholders of each text', (name) => {
    const english = read('bundle.l10n.json');
    for (const [text, translation] of Object.entries(read(name))) {
      expect(english).toHaveProperty([text]);
      expect(placeholders(translation)).toEqual(placeholders(text));
    }
  });
});
