export const onPurpose: string;
export function requestsLogged(
  path: string,
  from?: number,
): { readonly byContract: Readonly<Record<string, number>>; readonly problems: readonly string[] };
export function secretsBelow(folder: string): readonly string[];
