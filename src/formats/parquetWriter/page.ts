import { ByteSink } from './byteSink.ts';
import { hybridRuns } from './hybridRuns.ts';
import { ThriftWriter } from './thriftWriter.ts';

/** Parquet's numbers of the encodings used here. */
export const encodings = { plain: 0, runs: 3, dictionary: 8 } as const;

const pageTypes = { data: 0, dictionary: 2 } as const;

/** A page of a column: what stands before it in the file, and its bytes. */
export interface Page {
  readonly head: Uint8Array;
  readonly body: readonly Uint8Array[];
}

/** `size` texts, each behind its length. */
export function dictionaryPage(size: number, plain: Uint8Array): Page {
  const head = pageHead(pageTypes.dictionary, plain.length, (thrift) => {
    thrift.struct(7, () => {
      thrift.i32(1, size);
      thrift.i32(2, encodings.plain);
    });
  });
  return { head, body: [plain] };
}

/** `entries` counts values and missing ones; `body` begins with the levels. */
export function dataPage(entries: number, encoding: number, body: readonly Uint8Array[]): Page {
  const size = body.reduce((sum, part) => sum + part.length, 0);
  const head = pageHead(pageTypes.data, size, (thrift) => {
    thrift.struct(5, () => {
      thrift.i32(1, entries);
      thrift.i32(2, encoding);
      thrift.i32(3, encodings.runs);
      thrift.i32(4, encodings.runs);
    });
  });
  return { head, body };
}

/** Levels behind their size, as pages of version 1 have them. */
export function sizedLevels(levels: Uint8Array, width: number): Uint8Array {
  const runs = hybridRuns(levels, width);
  const sink = new ByteSink(runs.length + 4);
  sink.uint32(runs.length);
  sink.bytes(runs);
  return sink.written();
}

function pageHead(type: number, size: number, fill: (thrift: ThriftWriter) => void): Uint8Array {
  const sink = new ByteSink(32);
  const thrift = new ThriftWriter(sink);
  thrift.whole(() => {
    thrift.i32(1, type);
    thrift.i32(2, size);
    // Not compressed: numbers hardly shrink, and texts stand once.
    thrift.i32(3, size);
    fill(thrift);
  });
  return sink.written();
}
