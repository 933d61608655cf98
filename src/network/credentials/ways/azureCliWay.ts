import type { Way } from '../way.ts';

/** Milliseconds: the CLI is slow to start. */
const patience = 30_000;

/** Whoever `az login` signed in. */
export const azureCliWay: Way = async ({ request }) => {
  const { AzureCliCredential } = await import('@azure/identity');
  const { tenant } = request;
  return new AzureCliCredential({
    processTimeoutInMs: patience,
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  });
};
