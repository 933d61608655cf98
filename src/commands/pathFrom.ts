import { isAbsolute, relative, sep } from 'node:path';

/** A path as detection.yaml names it: with `/`, and from the workspace where it lies inside. */
export function pathFrom(workspace: string, path: string): string {
  const inside = relative(workspace, path);
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return (isOutside ? path : inside).replaceAll(sep, '/');
}
