import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { armRoutes } from '../azureSim/arm/armRoutes.ts';
import { loadSpecifications, specificationsFolder } from '../azureSim/checks/specifications.ts';
import { ingestRoutes } from '../azureSim/logs/ingestRoutes.ts';
import { logRoutes } from '../azureSim/logs/logRoutes.ts';

const routes = [...armRoutes, ...logRoutes, ...ingestRoutes];

/** What is checked without a table of routes. */
const elsewhere = ['sign-in: what @azure/identity sends', 'Microsoft.EventHub: namespaces, listKeys'];

describe('the contract of every operation', () => {
  it('is in the table of the local Azure’s README', () => {
    const readme = readFileSync('test/azureSim/README.md', 'utf8');
    const table = new Map<string, string>();
    let contract = '';
    for (const [, first = '', second = ''] of readme.matchAll(/^\| (.*?) *\| (.*?) *\|$/gm)) {
      contract = /`(official|derived|ours)`/.exec(first)?.[1] ?? (first === '' ? contract : '');
      if (contract !== '') table.set(second, contract);
    }
    const wrong = routes.filter(({ source, contract: own }) => table.get(source) !== own);
    expect(wrong.map(({ method, path, source }) => `${method} ${path}: ${source}`)).toEqual([]);
    const sources = new Set(routes.map(({ source }) => source));
    expect([...table.keys()].filter((name) => !sources.has(name) && !elsewhere.includes(name))).toEqual([]);
  });

  it('has a shape for every body that is sent', () => {
    const without = routes.filter(
      ({ method, body }) => ['PUT', 'PATCH'].includes(method) && body === undefined,
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it.skipIf(!existsSync(specificationsFolder()))(
    'is in the specifications where it says so (skipped where ../shared/specs is not there)',
    async () => {
      const specifications = await loadSpecifications();
      const names: Readonly<Record<string, string>> = {
        subscription: '60dd1c04-7be1-46ec-8d28-bc04ad00bc3f',
        group: 'rg-sentinel',
        immutableId: 'dcr-00000000000000000000000000000000',
      };
      const unknown: string[] = [];
      for (const { method, path, contract, apiVersions = [] } of routes) {
        if (contract === 'ours') continue;
        for (const version of apiVersions) {
          const url = `${path.replace(/:(\w+)/g, (_, name: string) => names[name] ?? 'some-name')}?api-version=${version}`;
          const found = await specifications!.request({ method, url, headers: {}, body: undefined });
          if (found.some((words) => words.startsWith('OPERATION_NOT_FOUND')))
            unknown.push(`${method} ${url}`);
        }
      }
      expect(unknown).toEqual([]);
    },
  );
});
