import { visibleName } from '../core/visibleName.ts';

/** A name from outside as a quick pick may show it, which would make an icon of `$(name)`. */
export function pickText(name: string): string {
  return visibleName(name).replaceAll('$(', '\\$(');
}
