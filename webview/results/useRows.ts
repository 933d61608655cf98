import { useEffect, useState } from 'preact/hooks';
import type { RowSelection } from '../../src/core/runRows.ts';
import { RowCache } from './rowCache.ts';
import type { Services } from './services.ts';

/** The rows of a query as they come. */
export interface Rows {
  /** What is shown: of the query before, until the first rows of this one are there. */
  readonly cache: RowCache | undefined;
  readonly isLoading: boolean;
  /** Why not even the first rows come. */
  readonly error: unknown;
  readonly retry: () => void;
}

interface Shown {
  readonly cache: RowCache | undefined;
  readonly next: RowCache | undefined;
}

/**
 * @param generation raised when the run's files changed
 * @param startRow the row that is wanted first
 */
export function useRows(
  host: Services['host'],
  query: RowSelection,
  { pageSize, generation, startRow }: Readonly<Record<'pageSize' | 'generation' | 'startRow', number>>,
): Rows {
  const [{ cache, next }, setShown] = useState<Shown>({ cache: undefined, next: undefined });
  const [, setVersion] = useState(0);
  useEffect(() => {
    const fresh: RowCache = new RowCache({
      pageSize,
      fetch: (start, count, signal) => host.call('rows', { ...query, start, count }, { signal }),
      changed: () => {
        if (fresh.total !== undefined) setShown({ cache: fresh, next: undefined });
        setVersion((version) => version + 1);
      },
    });
    setShown((shown) => ({ ...shown, next: fresh }));
    fresh.want(startRow, startRow);
    return () => {
      fresh.dispose();
    };
  }, [query, generation]);
  const error = next?.error;
  return {
    cache,
    isLoading: next !== undefined && error === undefined,
    error,
    retry: () => {
      next?.retry();
    },
  };
}
