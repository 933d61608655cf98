import { ByomlError } from '../core/errors/byomlError.ts';

/** Names of devices, which Windows gives to no folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Throws `store.name` for a name that cannot be a folder on every platform. */
export function checkDetectionName(name: string): void {
  const reason = problemOf(name);
  if (reason !== undefined) throw new ByomlError('store.name', { name, reason });
}

function problemOf(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > 64) return `it has ${name.length} characters`;
  if (/[^A-Za-z0-9_-]/.test(name))
    return 'it has other characters than letters, digits, hyphens and underscores';
  if (/^[_-]/.test(name)) return 'it begins with neither a letter nor a digit';
  return reserved.test(name) ? 'Windows keeps that name for a device' : undefined;
}
