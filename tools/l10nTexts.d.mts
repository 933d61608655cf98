export function l10nTexts(
  root: string,
): Promise<{ readonly texts: readonly string[]; readonly dynamic: readonly string[] }>;
