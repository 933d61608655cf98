/** Errors of generated content (`content/`, `kusto/`). */
export const ruleErrors = {
  'rule.refused': {
    kind: 'gate',
    message: "Microsoft's parser refuses the rule {path}: {problem}.",
    action: 'Correct the query, then run `byoml rule {detection} --check` again.',
  },
} as const;
