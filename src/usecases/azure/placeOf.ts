import type { Place } from '../../core/azure/place.ts';
import { cloudOf, endpointNames } from '../../core/azure/clouds.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { visibleName } from '../../core/visibleName.ts';
import { readWorkspace, workspaceExists, type Workspace } from '../../store/workspaceStore.ts';
import type { AtPlace } from './atPlace.ts';

const needed = ['tenant', 'subscription', 'resourceGroup', 'workspace'] as const;

/**
 * The place that a profile of `byoml.yaml` names; without a name, the only profile there is.
 * @throws ByomlError `azure.profile`, `azure.endpoints`, `store.*`
 */
export async function placeOf({ workspace, profile }: AtPlace): Promise<Place> {
  const profiles = (await workspaceExists(workspace)) ? (await readWorkspace(workspace)).profiles : {};
  const name = profile ?? onlyOf(profiles);
  const found = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (found === undefined) throw problem(`There is no profile "${visibleName(name)}" in byoml.yaml.`);
  const { tenant, subscription, resourceGroup, workspace: logs, cloud, endpoints, credential } = found;
  const choice = { cloud, endpoints };
  if (cloudOf(choice) === undefined) {
    const missing = endpointNames.filter((each) => endpoints?.[each] === undefined).join(', ');
    throw new ByomlError('azure.endpoints', { profile: visibleName(name), missing });
  }
  if (
    tenant === undefined ||
    subscription === undefined ||
    resourceGroup === undefined ||
    logs === undefined
  ) {
    const missing = needed.filter((key) => found[key] === undefined).join(', ');
    throw problem(`The profile "${visibleName(name)}" in byoml.yaml does not say: ${missing}.`);
  }
  return { profile: name, ...choice, tenant, subscription, resourceGroup, workspace: logs, credential };
}

function onlyOf(profiles: Workspace['profiles']): string {
  const [name, ...more] = Object.keys(profiles);
  if (name === undefined) throw problem('No place in Azure is chosen yet: byoml.yaml has no profile.');
  if (more.length === 0) return name;
  const names = Object.keys(profiles).map(visibleName).join(', ');
  throw problem(`byoml.yaml has several profiles, and none was named: ${names}.`);
}

function problem(text: string): ByomlError {
  return new ByomlError('azure.profile', { problem: text });
}
