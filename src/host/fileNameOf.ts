const longest = 100;

/** A title as the name of a document: one that every file system and every tab can show. */
export function fileNameOf(title: string): string {
  const name = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9 ._-]+/g, '')
    .trim()
    .slice(0, longest);
  return name === '' ? 'plan' : name;
}
