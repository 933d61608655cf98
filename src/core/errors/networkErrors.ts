/** Errors of the way to another machine (`network/`); nothing was changed by a request that fails so before its answer. */
export const networkErrors = {
  'network.unreachable': {
    kind: 'service',
    message: '{host} cannot be reached: {reason}.',
    action: 'Check the connection (and VPN or firewall), then run it again.',
  },
  'network.dns': {
    kind: 'service',
    message: 'The name {host} is not known here.',
    action:
      'Check the connection, the DNS server and, for a cloud of your own, the endpoints of the profile in byoml.yaml.',
  },
  'network.tls': {
    kind: 'precondition',
    message: 'The certificate of {host} is not trusted: {reason}.',
    action:
      "If a proxy of your organisation looks into connections, give its root certificate: NODE_EXTRA_CA_CERTS=<file.pem> for the command line, the system's store for the editor.",
  },
  'network.proxy': {
    kind: 'precondition',
    message: 'The proxy refused the way to {host}: {reason}.',
    action:
      'Set HTTPS_PROXY for the command line, or `http.proxy` in the editor, with what your organisation says.',
  },
  'network.reset': {
    kind: 'service',
    message: 'The connection to {host} broke off.',
    action: 'Run it again; what was finished before is kept.',
  },
  'network.timeout': {
    kind: 'service',
    message: '{host} did not answer within {seconds} seconds.',
    action: 'Run it again later.',
  },
} as const;
