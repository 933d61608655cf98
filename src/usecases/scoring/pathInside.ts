import { isAbsolute, relative, sep } from 'node:path';

/** The path as seen from a folder, with `/`, where it lies inside: the same wherever the folder is moved. */
export function pathInside(folder: string, path: string): string {
  const inside = relative(folder, path);
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? path : inside.replaceAll(sep, '/');
}
