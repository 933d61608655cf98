import { readFile } from 'node:fs/promises';
import type { CloudName } from '../../../core/azure/clouds.ts';
import { githubAssertion } from '../githubAssertion.ts';
import type { Way, WayContext } from '../way.ts';

/** Whom GitHub's token is made out to. Source: Microsoft's pages on workload identity federation in its clouds. */
const exchangeAudiences: Readonly<Record<CloudName, string>> = {
  public: 'api://AzureADTokenExchange',
  usGovernment: 'api://AzureADTokenExchangeUSGov',
  china: 'api://AzureADTokenExchangeChina',
  custom: 'api://AzureADTokenExchange',
};

/** A token that a cluster or a GitHub workflow gives its workloads, exchanged for one of Azure's; there is no secret. */
export const workloadIdentityWay: Way = async (context) => {
  const { request, environment, options } = context;
  const clientId = environment['AZURE_CLIENT_ID'];
  const tenant = request.tenant ?? environment['AZURE_TENANT_ID'];
  const ask = assertionOf(context);
  if (ask === undefined) {
    return { lacks: 'neither AZURE_FEDERATED_TOKEN_FILE nor the ids of a GitHub workflow are set' };
  }
  if (clientId === undefined) return { lacks: 'AZURE_CLIENT_ID is not set' };
  if (tenant === undefined) return { lacks: 'AZURE_TENANT_ID is not set' };
  const { ClientAssertionCredential } = await import('@azure/identity');
  // Asked once, and here: the SDK asks twice, and would hide what went wrong.
  const assertion = await ask();
  return new ClientAssertionCredential(tenant, clientId, () => Promise.resolve(assertion), options);
};

function assertionOf(context: WayContext): (() => Promise<string>) | undefined {
  const { environment, cloud } = context;
  const file = environment['AZURE_FEDERATED_TOKEN_FILE'];
  if (file !== undefined) return async () => (await readFile(file, 'utf8')).trim();
  const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const token = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  if (url === undefined || token === undefined) return undefined;
  return () => githubAssertion({ url, token, audience: exchangeAudiences[cloud.name] }, context);
}
