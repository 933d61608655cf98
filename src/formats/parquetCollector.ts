import type { Column, ColumnType } from '../core/column.ts';
import { NO_ID } from '../core/dictionary.ts';
import { type CollectedColumn, type Collector, notThere } from './collector.ts';
import { numberCollector } from './numberCollector.ts';
import type { TextInterner } from './textInterner.ts';
import { vectorCollector } from './vectorCollector.ts';

/** A collector for a column that becomes one of that type; texts arrive as the interner's numbers. */
export function parquetCollector(type: ColumnType, info: CollectedColumn, interner: TextInterner): Collector {
  if (type === 'vector') return vectorCollector(info);
  return type === 'text' ? textCollector(info, interner) : numberCollector(type, info);
}

function textCollector({ name, rows }: CollectedColumn, interner: TextInterner): Collector {
  const ids = new Uint32Array(rows).fill(NO_ID);
  let row = 0;
  return {
    add(piece): void {
      for (const id of piece) {
        if (id === undefined) throw new Error(notThere);
        ids[row++] = typeof id === 'number' ? id : NO_ID;
      }
    },
    finish(): Column {
      const { dictionary, ids: final } = interner.finish();
      for (let i = 0; i < ids.length; i++) if (ids[i] !== NO_ID) ids[i] = final[ids[i]!]!;
      return { name, type: 'text', dictionary, ids };
    },
  };
}
