import { isUtf8 } from 'node:buffer';
import type { ParquetParsers } from 'hyparquet';
import { utf8Decode, utf8Encode } from '../core/utf8.ts';
import type { TextInterner } from './textInterner.ts';

/** Turns Parquet's rich types into plain numbers: texts into the interner's, times into microseconds, dates into days. */
export function parquetParsers(
  interner: TextInterner,
): Partial<ParquetParsers> & { readonly stringFromBytes: (bytes: Uint8Array) => number } {
  const intern = (bytes: Uint8Array): number =>
    interner.intern(isUtf8(bytes) ? bytes : utf8Encode(utf8Decode(bytes)));
  return {
    stringFromBytes: intern,
    jsonFromBytes: intern,
    uuidFromBytes: (bytes) => interner.intern(utf8Encode(uuidText(bytes))),
    dateFromDays: (days) => days,
    timestampFromMilliseconds: (milliseconds) => Number(milliseconds) * 1000,
    timestampFromMicroseconds: Number,
    timestampFromNanoseconds: (nanoseconds) => Number(floorDivide(nanoseconds, 1000n)),
  };
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

function uuidText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
