import { describe, expect, it } from 'vitest';
import { requireAzurePlaces } from '../../../../src/commands/azure/azurePlaces.ts';
import type { ProfileSummary } from '../../../../src/core/workspaceSummary.ts';
import { Precondition } from '../../../../src/host/precondition.ts';
import type { ReadFolder } from '../../../../src/host/workspaces.ts';
import { listed } from '../support.ts';

const whole = { tenant: 't', subscription: 's', resourceGroup: 'rg', workspace: 'law' };

function folder(path: string, profiles: readonly Partial<ProfileSummary>[]): ReadFolder {
  const summaries = profiles.map((profile, index) => ({ name: `p${index}`, ...profile }));
  return { name: path, path, summary: { detections: [], profiles: summaries } };
}

async function remedyOf(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  return error instanceof Precondition && 'command' in error.remedy ? error.remedy.command : error;
}

describe('requireAzurePlaces', () => {
  it('gives the whole places of every folder, and the one that was named', async () => {
    const services = listed(folder('/v', [whole, { tenant: 't' }]), folder('/w', [whole]));
    const found = await requireAzurePlaces(services, true, { workspace: '/w', profile: 'p0' });
    expect(found.places.map(({ workspace, profile }) => [workspace, profile])).toEqual([
      ['/v', 'p0'],
      ['/w', 'p0'],
    ]);
    expect(found.first).toBe(found.named);
    expect(found.first.workspace).toBe('/w');
  });

  it('offers to choose a workspace where there is none, or not the one that was named', async () => {
    const none = requireAzurePlaces(listed(folder('/w', [{ tenant: 't' }])), true, {});
    expect(await remedyOf(none)).toBe('byoml.azure.choosePlace');
    const gone = { workspace: '/w', profile: 'gone' };
    expect(await remedyOf(requireAzurePlaces(listed(folder('/w', [whole])), true, gone))).toBe(
      'byoml.azure.choosePlace',
    );
  });

  it('follows no profile of a folder that is not trusted, and needs a folder', async () => {
    const untrusted = requireAzurePlaces(listed(folder('/w', [whole])), false, {});
    expect(await remedyOf(untrusted)).toBe('workbench.trust.manage');
    expect(await remedyOf(requireAzurePlaces(listed(), true, {}))).toBe('workbench.action.files.openFolder');
  });
});
