import * as z from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';
import { apiVersions } from './apiVersions.ts';
import { armList } from './arm.ts';
import type { AzureContext } from './azureContext.ts';

/** Source: SecurityInsights - Sentinel Onboarding States - List, 2025-09-01. */
const stateSchema = z.object({ name: z.string() });

/** Whether Microsoft Sentinel works on a workspace; undefined where that may not be read. */
export async function hasSentinel(context: AzureContext, workspaceId: string): Promise<boolean | undefined> {
  if (context.cloud.lacks.includes('sentinel')) return false;
  try {
    const states = await armList(context, stateSchema, {
      path: `${workspaceId}/providers/Microsoft.SecurityInsights/onboardingStates`,
      apiVersion: apiVersions.securityInsights,
      about: {
        what: 'see whether Microsoft Sentinel is on',
        scope: workspaceId,
        role: 'Microsoft Sentinel Reader',
        thing: { what: 'workspace', name: workspaceId },
      },
    });
    return states.length > 0;
  } catch (error) {
    if (ByomlError.is(error, 'azure.forbidden')) return undefined;
    // A workspace without it answers so, and so does a subscription that never used it.
    if (ByomlError.is(error, 'azure.missing') || isNotRegistered(error)) return false;
    throw error;
  }
}

function isNotRegistered(error: unknown): boolean {
  return ByomlError.is(error, 'azure.refused') && error.args.code === 'MissingSubscriptionRegistration';
}
