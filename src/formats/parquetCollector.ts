import type { Column, ColumnType } from '../core/column.ts';
import { NO_ID } from '../core/dictionary.ts';
import { type CollectedColumn, type FlatCollector, notThere } from './collector.ts';
import { numberCollector } from './numberCollector.ts';
import type { TextInterner } from './textInterner.ts';
import { VectorCollector } from './vectorCollector.ts';

/** A collector for a column that becomes one of that type; texts arrive as the interner's numbers. */
export function parquetCollector(
  type: ColumnType,
  info: CollectedColumn,
  interner: TextInterner,
): FlatCollector | VectorCollector {
  if (type === 'vector') return new VectorCollector(info);
  return type === 'text' ? textCollector(info, interner) : numberCollector(type, info);
}

function textCollector({ name, rows }: CollectedColumn, interner: TextInterner): FlatCollector {
  const ids = new Uint32Array(rows).fill(NO_ID);
  let row = 0;
  return {
    add(piece): void {
      if (piece instanceof Uint32Array) {
        ids.set(piece, row);
        row += piece.length;
        return;
      }
      for (const id of piece) {
        if (id === undefined) throw new Error(notThere);
        ids[row++] = typeof id === 'number' ? id : NO_ID;
      }
    },
    addSome(values, levels): void {
      let next = 0;
      for (const level of levels) ids[row++] = level === 1 ? values[next++]! : NO_ID;
    },
    finish(): Column {
      const { dictionary, ids: final } = interner.finish();
      for (let i = 0; i < ids.length; i++) if (ids[i] !== NO_ID) ids[i] = final[ids[i]!]!;
      return { name, type: 'text', dictionary, ids };
    },
  };
}
