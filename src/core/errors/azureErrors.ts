/** Errors of Azure's services (`azure/`). `request` is the service's own id for its support. */
export const azureErrors = {
  'azure.refused': {
    kind: 'service',
    message: '{service} refused to {what}: {message} ({code}).',
    action: 'Mend what it says and run it again. Request id for support: {request}.',
  },
  'azure.forbidden': {
    kind: 'precondition',
    message: 'You may not {what} at {scope}: {message}.',
    action: 'Ask an administrator of it for the role {role}.',
  },
  'azure.missing': {
    kind: 'input',
    message: 'There is no {what} "{name}"{where}.',
    action: 'Check the name, and whether it was deleted or moved; then choose it again.',
  },
  'azure.subscription': {
    kind: 'precondition',
    message: 'The subscription {subscription} is not usable: {message}.',
    action: 'Ask its owner to enable it again, or choose another.',
  },
  'azure.throttled': {
    kind: 'service',
    message: '{service} asked to wait {seconds} seconds more, after {attempts} attempts to {what}.',
    action: 'Run it again later; what was finished before is kept.',
  },
  'azure.unavailable': {
    kind: 'service',
    message: '{service} failed {attempts} times to {what} ({status}).',
    action: 'Run it again later; what was finished before is kept. Request id for support: {request}.',
  },
  'azure.answer': {
    kind: 'service',
    message: '{service} answered {what} with something unexpected: {problem}.',
    action: 'Run it again. If it stays, please report it with the text above.',
  },
  'azure.operation': {
    kind: 'service',
    message: '{service} did not finish to {what}: {reason}.',
    action: 'Look at the resource in the portal; the plan can be continued or undone.',
  },
  'azure.endpoints': {
    kind: 'input',
    message: 'The profile "{profile}" describes a cloud of its own and does not say: {missing}.',
    action: 'Add them under `endpoints` of the profile in byoml.yaml.',
  },
  'azure.profile': {
    kind: 'precondition',
    message: '{problem}',
    action:
      'Choose the place with "BYO-ML: Choose a Workspace in Azure" in the editor or `byoml sign-in` on the command line.',
  },
} as const;
