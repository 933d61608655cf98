/** Errors of changes to Azure, from their plan to their end. */
export const planErrors = {
  'plan.problem': {
    kind: 'precondition',
    message: 'The plan cannot be applied: {problems}',
    action: 'Mend that and plan again.',
  },
  'plan.changed': {
    kind: 'service',
    message: '{what} was changed by somebody else since the plan was made; nothing was overwritten.',
    action: 'Plan again from what is there now.',
  },
  'plan.missing': {
    kind: 'input',
    message: 'There is no plan "{id}" that was begun.',
    action: '`byoml plan list` shows those that were.',
  },
  'plan.noWayBack': {
    kind: 'precondition',
    message: '{what} cannot be undone.',
    action: 'Continue the plan instead.',
  },
  'plan.declined': {
    kind: 'cancelled',
    message: 'Nothing was changed.',
    action: 'Run it again when you like; --yes applies without asking.',
  },
  'plan.unasked': {
    kind: 'usage',
    message: 'The plan was not applied: nobody can be asked here.',
    action: 'Add --yes to apply it, or --plan to stop at the plan.',
  },
  'exportRule.name': {
    kind: 'usage',
    message: 'A data export rule cannot be called "{name}": {reason}.',
    action: 'Choose 4 to 63 letters, digits and hyphens, a letter first and no hyphen last.',
  },
  'exportRule.notStorage': {
    kind: 'precondition',
    message: 'The rule "{name}" sends to an Event Hub, which keeps no files.',
    action:
      'Name a rule that exports to a storage account; `byoml export-rule list` shows where each sends to.',
  },
} as const;
