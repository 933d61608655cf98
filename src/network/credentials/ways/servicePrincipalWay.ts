import type { Way } from '../way.ts';

/** An application with what proves it; never written but to the editor's secret storage. */
export interface ServicePrincipal {
  readonly tenant: string;
  readonly clientId: string;
  readonly proof:
    | { readonly kind: 'secret'; readonly secret: string }
    /** PEM text with certificate and private key. */
    | { readonly kind: 'certificate'; readonly pem: string };
}

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
