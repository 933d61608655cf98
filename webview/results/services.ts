import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { invariant } from '../../src/core/invariant.ts';
import type { RunPlace } from '../../src/core/runRows.ts';
import type { ResultsHostApi, ResultsPageApi } from '../../src/protocol/resultsApi.ts';
import type { Rpc } from '../../src/protocol/rpc.ts';
import type { Formats } from '../formats.ts';

/** What every part of the page may use. */
export interface Services {
  readonly host: Pick<Rpc<ResultsPageApi, ResultsHostApi>, 'call'>;
  readonly formats: Formats;
  readonly place: RunPlace;
  /** Has a screen reader say something that happened. */
  readonly announce: (text: string) => void;
  /** Shows that an action failed. */
  readonly report: (error: unknown) => void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  invariant(services !== undefined, 'a part of the page is inside the page');
  return services;
}
