import { ByomlError } from '../core/errors/byomlError.ts';

/** What the system says of a way that is closed, in words. */
const unreachable: Readonly<Record<string, string>> = {
  EADDRNOTAVAIL: 'the address cannot be used here',
  ECONNREFUSED: 'nothing listens there, or a firewall refuses',
  EHOSTDOWN: 'the machine is off',
  EHOSTUNREACH: 'there is no way to it',
  ENETDOWN: 'the network is off',
  ENETUNREACH: 'there is no way to its network',
  ETIMEDOUT: 'it does not answer',
};

/** What is wrong with a certificate, in words; sources: node's X509 verification errors. */
const untrusted: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet; is the clock right?',
  CERT_REVOKED: 'it was revoked',
  CERT_UNTRUSTED: 'its root is not trusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it signed itself',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it was made for another name',
  SELF_SIGNED_CERT_IN_CHAIN: 'its root is not known here',
  UNABLE_TO_GET_ISSUER_CERT: 'its issuer is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its issuer is not known here',
};

/**
 * A failure of node's as one of ours. `isOpen` is false while the way still lay before a proxy, whose failure it then was.
 * The original is kept as the cause without its text going anywhere: it may name proxies with their passwords.
 */
export function networkError(error: unknown, host: string, isOpen: boolean): ByomlError {
  const code = codeOf(error);
  const options = { cause: error };
  if (!isOpen) {
    const reason = unreachable[code] ?? untrusted[code] ?? (code === '' ? 'it hung up' : code);
    return new ByomlError('network.proxy', { host, reason }, options);
  }
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) {
    return new ByomlError('network.dns', { host: withoutPort(host) }, options);
  }
  const wrong = untrusted[code] ?? (isOfTls(code) ? `the encryption failed (${code})` : undefined);
  if (wrong !== undefined) return new ByomlError('network.tls', { host, reason: wrong }, options);
  const reason = unreachable[code];
  if (reason !== undefined) return new ByomlError('network.unreachable', { host, reason }, options);
  return new ByomlError('network.reset', { host }, options);
}

function isOfTls(code: string): boolean {
  return code === 'EPROTO' || /^ERR_(SSL|TLS)_/.test(code) || /CERT|CRL/.test(code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}
