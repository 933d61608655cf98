import type { PipelineResponse } from '@azure/core-rest-pipeline';
import { z } from 'zod';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';
import { sendTo } from './arm.ts';
import type { AzureContext } from './azureContext.ts';
import { serviceNames } from './azureErrorOf.ts';
import { askedOf } from './called.ts';
import { parseJsonAnswer } from './parseAnswer.ts';
import { retryAfter } from './retryAfter.ts';

/** Milliseconds between two looks where the service does not say, and after which waiting is given up. */
const interval = 5000;
const limit = 15 * 60_000;

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
  let last = begun;
  for (let waited = 0; ;) {
    const wait = Math.max(1, Math.min(retryAfter(last.headers, context.now()) ?? interval, 60_000));
    waited += wait;
    if (waited > limit) throw failure(about, `it still runs after ${limit / 60_000} minutes`);
    const message = `Waiting to ${about.what}`;
    context.progress({ step: Math.round(waited / 1000), of: limit / 1000, message });
    await context.sleep(wait, context.signal);
    last = await sendTo(context, address, { about });
    if (operation === undefined ? last.status !== 202 : isDone(context, last, about)) return;
  }
}

function isDone(context: AzureContext, answer: PipelineResponse, about: About): boolean {
  const asked = askedOf(context, 'resourceManager', about);
  const { status, error } = parseJsonAnswer(statusSchema, answer.bodyAsText, asked);
  if (status === 'Succeeded') return true;
  if (status !== 'Failed' && status !== 'Canceled') return false;
  const reason = [error?.message, error?.code].filter((part) => part !== undefined && part !== null);
  throw failure(about, reason.length === 0 ? `its state is ${status}` : reason.join(', '));
}

function failure({ what }: About, reason: string): ByomlError {
  return new ByomlError('azure.operation', { service: serviceNames.resourceManager, what, reason });
}
