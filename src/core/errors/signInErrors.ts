/** Errors of being somebody in Azure. */
export const signInErrors = {
  'signIn.none': {
    kind: 'precondition',
    message: 'Nobody is signed in to {cloud}: {tried}.',
    action: 'Sign in with `byoml sign-in`, or with "BYO-ML: Sign In to Azure" in the editor.',
  },
  'signIn.refused': {
    kind: 'precondition',
    message: 'Sign-in to {cloud} was refused: {reason}.',
    action: '{fix}',
  },
  'signIn.audience': {
    kind: 'precondition',
    message: "The editor's own Microsoft account may not be used for {audience} ({code}).",
    action: 'Sign in with the Azure CLI or a service principal instead: "BYO-ML: Sign In to Azure".',
  },
  'signIn.tenant': {
    kind: 'precondition',
    message: 'The account has nothing to do with the tenant {tenant}: {reason}.',
    action: 'Choose the right account or the right tenant, then sign in again.',
  },
  'signIn.foreign': {
    kind: 'precondition',
    message: 'The profile sends who signs in to {hosts}, which is not {cloud}; nothing was sent there.',
    action:
      'If that is a cloud of your own, name its hosts in BYOML_TRUSTED_HOSTS (command line) or in the setting `byoml.azure.trustedHosts` (editor). If the file came from somebody else, ask why.',
  },
  'signIn.credential': {
    kind: 'precondition',
    message: 'Signing in by "{credential}" does not work here: {reason}.',
    action:
      'Sign in again with `byoml sign-in`, or take `credential` out of the profile in byoml.yaml: then every way is tried.',
  },
} as const;
