/** What one role gives at a scope; `*` stands for any text. */
export interface Permissions {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly dataActions: readonly string[];
  readonly notDataActions: readonly string[];
}

/** Whether any of the roles allows an action of the control plane, or of the data plane. ARM ignores case. */
export function isAllowed(
  roles: readonly Permissions[],
  action: string,
  plane: 'control' | 'data' = 'control',
): boolean {
  return roles.some((role) => {
    const [gives, takes] =
      plane === 'control' ? [role.actions, role.notActions] : [role.dataActions, role.notDataActions];
    return covers(gives, action) && !covers(takes, action);
  });
}

function covers(patterns: readonly string[], action: string): boolean {
  return patterns.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase()));
}

/** Greedy from the left: linear, whatever the pattern. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of rest) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - from >= last.length && text.endsWith(last);
}
