import type { ServicePrincipal } from '../../../core/azure/servicePrincipal.ts';
import type { Way } from '../way.ts';

/** The way of an application that somebody told the editor of. */
export function servicePrincipalWay({ tenant, clientId, proof }: ServicePrincipal): Way {
  return async ({ request, options }) => {
    const { ClientCertificateCredential, ClientSecretCredential } = await import('@azure/identity');
    const directory = request.tenant ?? tenant;
    return proof.kind === 'secret'
      ? new ClientSecretCredential(directory, clientId, proof.secret, options)
      : new ClientCertificateCredential(directory, clientId, { certificate: proof.pem }, options);
  };
}
