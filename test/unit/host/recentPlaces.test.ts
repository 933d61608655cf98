import { describe, expect, it } from 'vitest';
import { type RecentPlace, RecentPlaces } from '../../../src/host/recentPlaces.ts';

function memory(stored = new Map<string, unknown>()): ConstructorParameters<typeof RecentPlaces>[0] {
  return {
    get: (key) => stored.get(key),
    update: (key, value) => {
      stored.set(key, structuredClone(value));
      return Promise.resolve();
    },
  };
}

function place(workspace: string, cloud = 'public'): RecentPlace {
  const tenant = { id: 't', name: 'Contoso' };
  const subscription = { id: 's', name: 'Security' };
  return { cloud, tenant, subscription, id: `/${workspace}`, workspace, resourceGroup: 'rg', region: 'r' };
}

describe('RecentPlaces', () => {
  it('remembers ten, the latest first, each once whatever its case, by cloud', async () => {
    const recent = new RecentPlaces(memory());
    for (let count = 0; count < 12; count++) await recent.remember(place(`w${count}`));
    await recent.remember({ ...place('W5') });
    await recent.remember(place('gov', 'usGovernment'));
    const names = recent.of('public').map(({ workspace }) => workspace);
    expect(names.slice(0, 3)).toEqual(['W5', 'w11', 'w10']);
    expect(names).toHaveLength(9);
    expect(recent.of('usGovernment').map(({ workspace }) => workspace)).toEqual(['gov']);
    await recent.forget();
    expect(recent.of('public')).toEqual([]);
  });

  it('takes what it does not understand for nothing', () => {
    expect(new RecentPlaces(memory(new Map([['byoml.azure.recent', [{ odd: 1 }]]]))).of('public')).toEqual(
      [],
    );
  });
});
