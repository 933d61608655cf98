import type { KqlTable } from '../core/kqlTable.ts';
import { analyse } from './analyse.ts';
import { listItems } from './kustoLanguage.ts';

/** A column of a query's result; `type` in KQL's names. */
export interface ResultColumn {
  readonly name: string;
  readonly type: string;
}

/** The columns that a query gives, in order; none when it is broken or gives no table. */
export async function resultColumns(
  query: string,
  tables: readonly KqlTable[],
): Promise<readonly ResultColumn[]> {
  const columns = (await analyse(query, tables)).ResultType?.Columns;
  if (columns === undefined) return [];
  return listItems(columns).map(({ Name, Type }) => ({ name: Name, type: Type.Name }));
}
