/** What a command was called on: the parts of a tree's item that name something, or what another command passes. */
export interface Target {
  readonly workspace?: string;
  readonly detection?: string;
  /** Name of a profile in Azure. */
  readonly profile?: string;
  readonly id?: string;
  readonly path?: string;
}

const parts = ['workspace', 'detection', 'profile', 'id', 'path'] as const;

/** Reads an argument that may come from anywhere: other extensions and key bindings can call commands too. */
export function targetOf(argument: unknown): Target {
  if (typeof argument !== 'object' || argument === null) return {};
  const given = new Map<string, unknown>(Object.entries(argument));
  const texts = parts.flatMap((part) => {
    const value = given.get(part);
    return typeof value === 'string' ? [[part, value]] : [];
  });
  return Object.fromEntries(texts) as Target;
}
