type SourceFormat = 'json' | 'csv' | 'parquet';

/** A file that rows are read from. */
export interface SourceFile {
  /** What people see: the path as given, and below a folder the way to the file with `/`. */
  readonly path: string;
  readonly absolute: string;
  readonly format: SourceFormat;
  readonly gzip: boolean;
  /** Size on disk. */
  readonly bytes: number;
}

const formats: Readonly<Record<string, SourceFormat>> = {
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  log: 'json',
  csv: 'csv',
  parquet: 'parquet',
};

/** How a file of that name is read; undefined when its ending says nothing. */
export function formatOfName(name: string): Pick<SourceFile, 'format' | 'gzip'> | undefined {
  const parts = /\.([a-z]+)(\.gz)?$/i.exec(name);
  const ending = parts?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  const gzip = parts?.[2] !== undefined;
  return format === undefined || (gzip && format === 'parquet') ? undefined : { format, gzip };
}
