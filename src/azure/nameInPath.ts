import { ByomlError } from '../core/errors/byomlError.ts';
import type { About } from './about.ts';

/**
 * A name that becomes one segment of an address: `..` would name, and delete, what is around it.
 * @throws ByomlError `azure.missing`: nothing can be called so
 */
export function nameInPath(name: string, what: About['thing']['what']): string {
  if (!['', '.', '..'].includes(name)) return name;
  throw new ByomlError('azure.missing', { what, name, where: '' });
}
