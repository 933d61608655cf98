import type { Way } from '../way.ts';

/** A service principal whose secret, or whose certificate's file, the environment names. */
export const environmentWay: Way = async ({ request, environment, options }) => {
  const clientId = environment['AZURE_CLIENT_ID'];
  const tenant = request.tenant ?? environment['AZURE_TENANT_ID'];
  const secret = environment['AZURE_CLIENT_SECRET'];
  const certificatePath = environment['AZURE_CLIENT_CERTIFICATE_PATH'];
  if (clientId === undefined) return { lacks: 'AZURE_CLIENT_ID is not set' };
  if (secret === undefined && certificatePath === undefined) {
    return { lacks: 'neither AZURE_CLIENT_SECRET nor AZURE_CLIENT_CERTIFICATE_PATH is set' };
  }
  if (tenant === undefined) return { lacks: 'AZURE_TENANT_ID is not set' };
  const { ClientCertificateCredential, ClientSecretCredential } = await import('@azure/identity');
  if (secret !== undefined) return new ClientSecretCredential(tenant, clientId, secret, options);
  const password = environment['AZURE_CLIENT_CERTIFICATE_PASSWORD'];
  const certificate = {
    certificatePath: certificatePath ?? '',
    ...(password === undefined ? {} : { certificatePassword: password }),
  };
  return new ClientCertificateCredential(tenant, clientId, certificate, options);
};
