import { ByomlError } from '../../../core/errors/byomlError.ts';
import type { Way, WayContext } from '../way.ts';

/** Azure's machines ask there who they are; the address is of the machine's own link and the same in every cloud. */
const machineMetadata = 'http://169.254.169.254';

/** Milliseconds: the answer comes from the machine itself. */
const patience = 1000;

/** The identity that Azure gave to the machine, the app or the container; AZURE_CLIENT_ID chooses among several. */
export const managedIdentityWay: Way = async (context) => {
  const { environment, options } = context;
  const isApp = ['IDENTITY_ENDPOINT', 'MSI_ENDPOINT'].some((name) => environment[name] !== undefined);
  if (!isApp && !(await isMachineOfAzure(context))) {
    return { lacks: 'this machine has no managed identity' };
  }
  const { ManagedIdentityCredential } = await import('@azure/identity');
  const clientId = environment['AZURE_CLIENT_ID'];
  return new ManagedIdentityCredential(clientId === undefined ? options : { ...options, clientId });
};

/** Any answer will do: elsewhere the address leads nowhere. */
async function isMachineOfAzure({ environment, transport, signal }: WayContext): Promise<boolean> {
  const base = environment['AZURE_POD_IDENTITY_AUTHORITY_HOST'] ?? machineMetadata;
  const url = `${base}/metadata/identity/oauth2/token`;
  try {
    await transport.send({ method: 'GET', url, headers: {}, timeout: patience }, signal);
    return true;
  } catch (error) {
    if (ByomlError.is(error, 'cancelled')) throw error;
    return false;
  }
}
