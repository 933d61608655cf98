import * as z from 'zod';
import type { ProviderState } from '../core/azure/directory.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { apiVersions } from './apiVersions.ts';
import { armJson } from './arm.ts';
import type { AzureContext } from './azureContext.ts';

const states = ['Registered', 'Registering', 'NotRegistered', 'Unregistering'] as const;

/** Source: Resources - Providers - Get, 2021-04-01; `Unregistered` is seen too. */
const providerSchema = z.object({
  registrationState: z.enum([...states, 'Unregistered']),
});

/** Whether the subscription may use a resource provider such as `Microsoft.Insights`. */
export async function getProviderState(
  context: AzureContext,
  namespace: string,
  subscription: string,
): Promise<ProviderState> {
  const { registrationState } = await armJson(context, providerSchema, {
    path: `/subscriptions/${subscription}/providers/${namespace}`,
    apiVersion: apiVersions.providers,
    about: aboutSubscription(subscription, `read the state of the provider ${namespace}`),
  });
  return registrationState === 'Unregistered' ? 'NotRegistered' : registrationState;
}
