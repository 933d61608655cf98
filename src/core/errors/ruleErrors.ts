/** Errors of generated content (`content/`, `kusto/`). */
export const ruleErrors = {
  'rule.refused': {
    kind: 'gate',
    message: "Microsoft's parser refuses the rule {path}: {problem}.",
    action: 'Correct the query, then run `byoml rule {detection} --check` again.',
  },
  'rule.limits': {
    kind: 'input',
    message: 'The rule of {detection} breaks limits of Microsoft Sentinel: {problem}.',
    action: 'Change "rule" in detection.yaml.',
  },
  'rule.edited': {
    kind: 'input',
    message: '"{path}" was changed by hand since it was generated; it stays as it is.',
    action: 'Keep it, rename it, or replace it with `byoml rule {detection} --force`.',
  },
  'rule.parserMissing': {
    kind: 'precondition',
    message: "Microsoft's KQL parser cannot be loaded: {reason}.",
    action: 'Its scripts belong into kusto/ beside the program: build or install it again.',
  },
} as const;
