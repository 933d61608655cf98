import { readFileSync } from 'node:fs';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { cloudNames, cloudOf, endpointNames } from '../../../../src/core/azure/clouds.ts';

describe('clouds', () => {
  it('have every endpoint, no two of them the same Resource Manager', () => {
    const clouds = cloudNames.flatMap((cloud) => cloudOf({ cloud }) ?? []);
    expect(clouds.map(({ name }) => name)).toEqual(['public', 'usGovernment', 'china']);
    for (const { endpoints } of clouds) expect(Object.keys(endpoints)).toEqual(endpointNames);
    expect(new Set(clouds.map(({ endpoints }) => endpoints.resourceManager)).size).toBe(3);
  });

  it('are described one endpoint after the other, and need all of them', () => {
    const { endpoints } = cloudOf({})!;
    const { portal, ...most } = endpoints;
    expect(cloudOf({ cloud: 'custom', endpoints: most })).toBeUndefined();
    expect(cloudOf({ cloud: 'custom', endpoints: { ...most, portal } })).toMatchObject({ endpoints });
    const login = 'https://127.0.0.1:1/login';
    expect(cloudOf({ cloud: 'china', endpoints: { login } })?.endpoints).toMatchObject({
      login,
      portal: 'https://portal.azure.cn',
    });
  });

  it('are the only place in the sources that names a host of theirs', async () => {
    const hosts = cloudNames
      .flatMap((cloud) => cloudOf({ cloud }) ?? [])
      .flatMap(({ endpoints }) => Object.values(endpoints) as string[])
      .filter((address) => address.includes('.'))
      .map((address) => address.replace('https://', ''));
    const files = await glob('src/**/*.ts', { ignore: ['src/core/azure/clouds.ts'] });
    expect(files.length).toBeGreaterThan(100);
    const named = files.filter((file) => hosts.some((host) => readFileSync(file, 'utf8').includes(host)));
    expect(named).toEqual([]);
  });
});
