import { useEffect, useState } from 'preact/hooks';
import type { RowSelection } from '../../src/core/runRows.ts';
import { RowCache } from './rowCache.ts';
import type { Services } from './services.ts';

/** Rows that can be shown, and what they are the answer to. */
interface Answer {
  readonly query: RowSelection;
  readonly cache: RowCache;
}

/** The rows of a query as they come. */
export interface Rows {
  /** What is shown: of the query before, until the first rows of this one are there. */
  readonly shown: Answer | undefined;
  readonly isLoading: boolean;
  /** Why rows do not come, the first ones or later ones. */
  readonly error: unknown;
  readonly retry: () => void;
}

interface State {
  readonly shown: Answer | undefined;
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
  const [{ shown, next }, setState] = useState<State>({ shown: undefined, next: undefined });
  const [, setVersion] = useState(0);
  useEffect(() => {
    const fresh: RowCache = new RowCache({
      pageSize,
      fetch: (start, count, signal) => host.call('rows', { ...query, start, count }, { signal }),
      changed: () => {
        if (fresh.total !== undefined) setState({ shown: answer, next: undefined });
        setVersion((version) => version + 1);
      },
    });
    const answer = { query, cache: fresh };
    setState((last) => ({ ...last, next: fresh }));
    fresh.want(startRow, startRow);
    return () => {
      fresh.dispose();
    };
  }, [query, generation]);
  const cache = next ?? shown?.cache;
  return {
    shown,
    isLoading: next !== undefined && next.error === undefined,
    error: cache?.error,
    retry: () => {
      cache?.retry();
    },
  };
}
