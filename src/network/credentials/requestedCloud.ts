import { type Cloud, type CloudChoice, cloudOf, endpointNames } from '../../core/azure/clouds.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';

/** The cloud that a token is asked for; throws `azure.endpoints` where one of somebody's own is not described whole. */
export function requestedCloud(choice: CloudChoice): Cloud {
  const cloud = cloudOf(choice);
  if (cloud !== undefined) return cloud;
  const missing = endpointNames.filter((name) => choice.endpoints?.[name] === undefined).join(', ');
  throw new ByomlError('azure.endpoints', { profile: 'custom', missing });
}
