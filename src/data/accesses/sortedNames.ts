import { dictionarySize } from '../../core/dictionary.ts';
import { placesOf, type SortedTexts, sortedTexts } from '../intern/sortedDictionary.ts';
import type { SortKey } from '../intern/sortedOrder.ts';
import type { NameTables } from '../rows/nameTables.ts';

/** Per row: ids into the name tables, or places in the sorted dictionaries. */
export interface NameColumns<Ids extends Int32Array | Uint32Array> {
  readonly tenant: Ids;
  readonly user: Ids;
  readonly resource: Ids;
}

/** The names that rows use. */
export interface SortedNames {
  readonly tenants: SortedTexts;
  readonly users: SortedTexts;
  readonly resources: SortedTexts;
}

/** Rows of accesses, ready to be put into their order. */
export interface SortedRows {
  readonly size: number;
  readonly names: SortedNames;
  readonly placed: PlacedNames;
  /** By names and day; undefined where they are in it. */
  readonly order: Uint32Array | undefined;
  /** Is there more than one day? */
  readonly hasDays: boolean;
}

/** Per row its names' places in the dictionaries, and the same as keys to sort by. */
export interface PlacedNames extends NameColumns<Uint32Array> {
  readonly keys: readonly SortKey[];
}

export function sortedNames(names: NameTables, rows: NameColumns<Int32Array>): SortedNames {
  return {
    tenants: sortedTexts(names.tenants, rows.tenant),
    users: sortedTexts(names.users, rows.user),
    resources: sortedTexts(names.resources, rows.resource),
  };
}

/** Rows that use no other names than these, by the places of their names. */
export function placedNames(
  { tenants, users, resources }: SortedNames,
  rows: NameColumns<Int32Array>,
): PlacedNames {
  const tenant = placesOf(rows.tenant, tenants.places);
  const user = placesOf(rows.user, users.places);
  const resource = placesOf(rows.resource, resources.places);
  const keys = [
    { values: tenant, size: dictionarySize(tenants.dictionary) },
    { values: user, size: dictionarySize(users.dictionary) },
    { values: resource, size: dictionarySize(resources.dictionary) },
  ];
  return { tenant, user, resource, keys };
}
