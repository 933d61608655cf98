import type { TripleNames } from './algorithm.ts';
import { dictionaryText, emptyDictionary } from './dictionary.ts';

/** The three names of one row, as texts. */
export interface Triple {
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
}

export function tripleAt(rows: TripleNames, row: number): Triple {
  return {
    tenant: dictionaryText(rows.tenants, rows.tenant[row]!),
    user: dictionaryText(rows.users, rows.user[row]!),
    resource: dictionaryText(rows.resources, rows.resource[row]!),
  };
}

export const noTriples: TripleNames = {
  tenants: emptyDictionary,
  users: emptyDictionary,
  resources: emptyDictionary,
  tenant: new Uint32Array(0),
  user: new Uint32Array(0),
  resource: new Uint32Array(0),
};
