import { utf8Encode } from '../core/utf8.ts';
import { CsvScanner } from './csvScanner.ts';
import { csvText } from './csvText.ts';

/**
 * The records of a small CSV text (RFC 4180), the header among them; empty lines are none. A record with a flaw is kept
 * as far as it can be told apart; whoever must know reads with a CsvScanner.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const bytes = utf8Encode(text.replace(/^\ufeff/, ''));
  const scanner = new CsvScanner();
  const records: string[][] = [];
  for (let at = 0; at < bytes.length;) {
    at = scanner.next(bytes, at, bytes.length, true);
    const fields = Array.from({ length: scanner.fields }, (_, field) =>
      csvText(bytes.subarray(scanner.starts[field], scanner.ends[field])),
    );
    const isEmptyLine = scanner.fields === 1 && scanner.starts[0] === scanner.ends[0];
    if (!isEmptyLine) records.push(fields);
  }
  return records;
}
