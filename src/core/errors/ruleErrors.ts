/** Errors of generated content (`content/`, `kusto/`). */
export const ruleErrors = {
  'rule.refused': {
    kind: 'gate',
    message: "Microsoft's parser refuses the rule {path}: {problem}.",
    action: 'Correct the query, then run `byoml rule {detection} --check` again.',
  },
  'rule.parserMissing': {
    kind: 'precondition',
    message: "Microsoft's KQL parser cannot be loaded: {reason}.",
    action: 'Its scripts belong into kusto/ beside the program: build or install it again.',
  },
} as const;
