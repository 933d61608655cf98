/** Column types of Log Analytics tables, in KQL's names. */
export type KqlType = 'string' | 'int' | 'long' | 'real' | 'bool' | 'datetime' | 'guid' | 'dynamic';

interface KqlColumn {
  readonly name: string;
  readonly type: KqlType;
}

/** A table that a query may read. Names are plain KQL identifiers. */
export interface KqlTable {
  readonly name: string;
  readonly columns: readonly KqlColumn[];
}
