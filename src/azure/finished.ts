import type { PipelineResponse } from '@azure/core-rest-pipeline';
import * as z from 'zod';
import type { About } from './about.ts';
import { sendTo } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { askedOf } from './called.ts';
import { parseJsonAnswer } from './parseAnswer.ts';
import { retryAfter } from './retryAfter.ts';
import { operationFailed, waitUntil } from './waitUntil.ts';

/** Source: Resource Manager's asynchronous operations; further words for "still at it" exist. */
const statusSchema = z.object({
  status: z.string(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});

/**
 * Waits until what was begun is done: by `Azure-AsyncOperation`, else by `Location`; an answer with neither is the end.
 * @throws ByomlError `azure.operation` where it fails, is cancelled, or takes longer than a quarter of an hour
 */
export async function finished(context: AzureContext, begun: PipelineResponse, about: About): Promise<void> {
  const operation = begun.headers.get('azure-asyncoperation');
  const address = operation ?? (begun.status === 202 ? begun.headers.get('location') : undefined);
  if (address === undefined) return;
  const nextOf = ({ headers }: PipelineResponse): number | undefined => retryAfter(headers, context.now());
  const look = async () => {
    const answer = await sendTo(context, address, { about });
    const done = operation === undefined ? answer.status !== 202 : hasSucceeded(context, answer, about);
    return { done, next: nextOf(answer) };
  };
  await waitUntil(context, about, look, nextOf(begun));
}

function hasSucceeded(context: AzureContext, answer: PipelineResponse, about: About): boolean {
  const asked = askedOf(context, 'resourceManager', about);
  const { status, error } = parseJsonAnswer(statusSchema, answer.bodyAsText, asked);
  if (status === 'Succeeded') return true;
  if (status !== 'Failed' && status !== 'Canceled') return false;
  const reason = [error?.message, error?.code].filter((part) => part !== undefined && part !== null);
  throw operationFailed(about, reason.length === 0 ? `its state is ${status}` : reason.join(', '));
}
