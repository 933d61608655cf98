import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadKusto } from '../../../src/kusto/loadKusto.ts';

describe('loadKusto', () => {
  it('leaves no global behind', async () => {
    const before = Object.getOwnPropertyNames(globalThis);
    await loadKusto();
    expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
    expect(globalThis).not.toHaveProperty('Kusto');
  });

  it('loads once', async () => {
    expect(await loadKusto()).toBe(await loadKusto());
  });

  it('finds the overload that makes a table from a schema text', async () => {
    const { TableSymbol } = (await loadKusto()).Symbols;
    const table = new TableSymbol.$ctor7('Made', '(Text: string, Time: datetime)', null) as {
      readonly Name: string;
      readonly Columns: { readonly Count: number; getItem(index: number): { readonly Name: string } };
    };
    expect(table.Name).toBe('Made');
    expect([table.Columns.getItem(0).Name, table.Columns.getItem(1).Name]).toEqual(['Text', 'Time']);
  });

  it('is pinned to the version whose overload numbers we use', async () => {
    const path = createRequire(import.meta.url).resolve('@kusto/language-service-next/package.json');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: '12.4.1' });
  });
});
