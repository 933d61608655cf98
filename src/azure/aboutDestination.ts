import type { About } from './about.ts';
import { partsOfId } from './partsOfId.ts';

/** A request to read where an export goes to, by its ARM id. */
export function aboutDestination(id: string, kind: string): About {
  const name = partsOfId(id)?.name ?? id;
  return { what: `read the ${kind} ${name}`, scope: id, role: 'Reader', thing: { what: kind, name } };
}
