import { kqlString } from './kqlString.ts';

/**
 * A name of a column or table as KQL writes it: bare where that is safe (KQL's own words begin with a small letter), else
 * quoted in brackets.
 */
export function kqlName(name: string): string {
  return /^[A-Z_][A-Za-z0-9_]*$/.test(name) ? name : `[${kqlString(name)}]`;
}
