import type { Column, ColumnOf } from './column.ts';
import { type Dictionary, NO_ID, translateIds } from './dictionary.ts';
import { invariant } from './invariant.ts';
import { mergeDictionaries } from './mergeDictionaries.ts';
import { joinValues } from './typedValues.ts';

/** The rows of `a`, then those of `b`. Both have the same name, type and width. */
export function joinColumns(a: Column, b: Column): Column {
  invariant(a.name === b.name && a.type === b.type, `the columns ${a.name} and ${b.name} are alike`);
  switch (a.type) {
    case 'text':
      return joinTexts(a, b as typeof a);
    case 'vector':
      return joinVectors(a, b as typeof a);
    case 'double':
    case 'timestamp':
    case 'int64': {
      const { values } = b as typeof a;
      return {
        ...a,
        values: joinValues(a.values, values, new Float64Array(a.values.length + values.length)),
      };
    }
    case 'float': {
      const { values } = b as typeof a;
      return {
        ...a,
        values: joinValues(a.values, values, new Float32Array(a.values.length + values.length)),
      };
    }
    case 'int32':
    case 'day': {
      const { values } = b as typeof a;
      return { ...a, values: joinValues(a.values, values, new Int32Array(a.values.length + values.length)) };
    }
    case 'boolean': {
      const { values } = b as typeof a;
      return { ...a, values: joinValues(a.values, values, new Uint8Array(a.values.length + values.length)) };
    }
  }
}

function joinTexts(a: ColumnOf<'text'>, b: ColumnOf<'text'>): Column {
  const dictionary = mergeDictionaries(a.dictionary, b.dictionary);
  const ids = joinValues(
    moveIds(a.ids, a.dictionary, dictionary),
    moveIds(b.ids, b.dictionary, dictionary),
    new Uint32Array(a.ids.length + b.ids.length),
  );
  return { ...a, dictionary, ids };
}

/** The ids of the same texts in another dictionary that has them all; NO_ID stays. */
export function moveIds(ids: Uint32Array, from: Dictionary, to: Dictionary): Uint32Array {
  const translation = translateIds(from, to);
  return ids.map((id) => (id === NO_ID ? NO_ID : translation[id]!));
}

function joinVectors(a: ColumnOf<'vector'>, b: ColumnOf<'vector'>): Column {
  invariant(a.width === b.width, `the vectors of ${a.name} have one width`);
  const values = joinValues(a.values, b.values, new Float64Array(a.values.length + b.values.length));
  return { ...a, values };
}
