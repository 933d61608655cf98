import { sep } from 'node:path';
import { glob } from 'tinyglobby';

/** The files and folders that a pattern (`*`, `**`, `?`, `[a-z]`, `{a,b}`) stands for; none for what is no pattern. */
export async function expandGlob(pattern: string): Promise<readonly string[]> {
  if (!/[*?[\]{}]/.test(pattern)) return [];
  // Windows separates with what escapes a character in a pattern.
  const portable = sep === '/' ? pattern : pattern.replaceAll(sep, '/');
  const matches = await glob(portable, { onlyFiles: false, expandDirectories: false, dot: true });
  return matches.map((match) => match.replace(/\/$/, '')).sort();
}
