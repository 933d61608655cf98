import { describe, expect, it } from 'vitest';
import { signInPlaces } from '../../../src/commands/signInPlaces.ts';
import { signInWays } from '../../../src/commands/signInWays.ts';
import type { ProfileSummary } from '../../../src/core/workspaceSummary.ts';
import { folder } from './support.ts';

function withProfiles(...profiles: readonly ProfileSummary[]): ReturnType<typeof folder> {
  return { ...folder([]), summary: { detections: [], profiles } };
}

describe('the ways to sign in', () => {
  const ada = { id: '1', label: 'ada@contoso.com' };

  it("begin with the editor's accounts and end with applications", () => {
    expect(signInWays([ada]).map(({ value }) => value)).toEqual([
      { by: 'account', account: ada },
      { by: 'account', account: undefined },
      { by: 'azureCli' },
      { by: 'secret' },
      { by: 'certificate' },
    ]);
    expect(signInWays([]).map(({ label }) => label)[0]).toBe('Microsoft account');
  });

  it('leave out the accounts where the editor cannot sign in', () => {
    expect(signInWays(undefined).map(({ value }) => value.by)).toEqual(['azureCli', 'secret', 'certificate']);
  });
});

describe('the places to sign in to', () => {
  it('are the profiles of the open folders, then the clouds', () => {
    const endpoints = { login: 'https://login.test' };
    const places = signInPlaces([
      withProfiles({ name: 'prod', cloud: 'china', tenant: 'contoso' }, { name: 'lab', endpoints }),
    ]);
    expect(places).toMatchObject([
      { label: 'prod', cloud: 'china', tenant: 'contoso', profile: { workspace: '/w', name: 'prod' } },
      { label: 'lab', endpoints },
      { label: 'Azure', cloud: 'public' },
      { label: 'Azure US Government', cloud: 'usGovernment' },
      { label: 'Azure China (21Vianet)', cloud: 'china' },
    ]);
  });

  it('leave out a cloud that is not described, and show names as text alone', () => {
    const places = signInPlaces([withProfiles({ name: 'half', cloud: 'custom' }, { name: 'a\u202eb\n' })]);
    expect(places.map(({ label }) => label)).not.toContain('half');
    expect(places[0]?.label).not.toMatch(/[\u202e\n]/);
  });
});
