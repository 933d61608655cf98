/** Errors of generated content (`content/`, `kusto/`). */
export const ruleErrors = {
  'rule.refused': {
    kind: 'gate',
    message: 'The check refuses the rule "{path}": {problem}.',
    action: 'Correct it, then run `byoml rule {detection} --check` again; with --force it is generated anew.',
  },
  'rule.invalid': {
    kind: 'input',
    message: 'Microsoft Sentinel would not take the rule of "{detection}": {field} {problem}.',
    action: 'Change it under "rule" in its detection.yaml, or in its template.',
  },
  'rule.edited': {
    kind: 'input',
    message: '"{path}" was edited since it was generated.',
    action:
      'Check it as it stands with `byoml rule {detection} --check`, or overwrite it with `byoml rule {detection} --force`.',
  },
  'rule.parserMissing': {
    kind: 'precondition',
    message: "Microsoft's KQL parser cannot be loaded: {reason}.",
    action: 'Its scripts belong into kusto/ beside the program: build or install it again.',
  },
} as const;
