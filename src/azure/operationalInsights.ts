import { OperationalInsightsManagementClient } from '@azure/arm-operationalinsights';
import { bearerTokenAuthenticationPolicyName } from '@azure/core-rest-pipeline';
import type * as z from 'zod';
import type { WorkspaceAddress } from '../core/azure/workspace.ts';
import type { About } from './about.ts';
import { type AzureContext, workspaceOf } from './azureContext.ts';
import { askedOf, called } from './called.ts';
import { nameInPath } from './nameInPath.ts';
import { parseAnswer } from './parseAnswer.ts';

/** Microsoft's client of Log Analytics' resources, sending as everything else of ours: the sign-in and the retries are ours. */
export function operationalInsights(
  context: AzureContext,
  subscription: string,
): OperationalInsightsManagementClient {
  const { resourceManager } = context.cloud.endpoints;
  const client = new OperationalInsightsManagementClient(
    context.credential('resourceManager'),
    subscription,
    {
      endpoint: resourceManager,
      credentials: { scopes: [`${resourceManager}/.default`] },
      httpClient: context.http('resourceManager'),
      retryOptions: { maxRetries: 0 },
    },
  );
  client.pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName });
  return client;
}

type InWorkspace = readonly [resourceGroup: string, workspace: string];

/** What to ask of the place's workspace, and how. */
interface WorkspaceCall {
  readonly about: (address: WorkspaceAddress) => About;
  readonly call: (client: OperationalInsightsManagementClient, ...where: InWorkspace) => Promise<unknown>;
}

/**
 * Asks Microsoft's client something of the place's workspace, and checks the answer.
 * @throws ByomlError `azure.*`, `signIn.*`, `network.*`, `cancelled`
 */
export async function askWorkspace<Value>(
  context: AzureContext,
  schema: z.ZodType<Value>,
  { about: aboutOf, call }: WorkspaceCall,
): Promise<Value> {
  const address = workspaceOf(context);
  const subscription = nameInPath(address.subscription, 'subscription');
  const group = nameInPath(address.resourceGroup, 'resource group');
  const workspace = nameInPath(address.workspace, 'workspace');
  const about = aboutOf(address);
  const answer = await called(context, 'resourceManager', about, () =>
    call(operationalInsights(context, subscription), group, workspace),
  );
  return parseAnswer(schema, answer, askedOf(context, 'resourceManager', about));
}
