import * as z from 'zod';
import { workspaceId } from '../core/azure/place.ts';
import type { CollectionRule } from '../core/azure/workspace.ts';
import { aboutSubscription } from './aboutSubscription.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import { type AzureContext, workspaceOf } from './azureContext.ts';

const texts = z.array(z.string()).nullish();

/** Source: Data Collection Rules - List By Subscription, 2024-03-11. */
const ruleSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    location: z.string(),
    kind: z.string().nullish(),
    properties: z
      .object({
        destinations: z
          .object({
            logAnalytics: z.array(z.object({ workspaceResourceId: z.string().nullish() })).nullish(),
          })
          .nullish(),
        dataFlows: z.array(z.object({ streams: texts })).nullish(),
        dataSources: z
          .object({ windowsEventLogs: z.array(z.object({ xPathQueries: texts })).nullish() })
          .nullish(),
      })
      .nullish(),
  })
  .transform(({ id, name, location, kind, properties }): CollectionRule => {
    const { destinations, dataFlows, dataSources } = properties ?? {};
    const workspaces = destinations?.logAnalytics?.flatMap((to) => to.workspaceResourceId ?? []) ?? [];
    const streams = dataFlows?.flatMap((flow) => flow.streams ?? []) ?? [];
    const windowsEvents = dataSources?.windowsEventLogs?.flatMap((log) => log.xPathQueries ?? []) ?? [];
    return { id, name, location, kind: kind ?? undefined, workspaces, streams, windowsEvents };
  });

/** The rules of the place's subscription that send to its workspace. */
export async function listDataCollectionRules(context: AzureContext): Promise<readonly CollectionRule[]> {
  const address = workspaceOf(context);
  const id = workspaceId(address).toLowerCase();
  const rules = await armList(context, ruleSchema, {
    path: `/subscriptions/${address.subscription}/providers/Microsoft.Insights/dataCollectionRules`,
    apiVersion: apiVersions.dataCollection,
    about: aboutSubscription(address.subscription, 'list the data collection rules', 'Monitoring Reader'),
  });
  return rules.filter(({ workspaces }) => workspaces.some((to) => to.toLowerCase() === id));
}
