import type {
  Histogram,
  RowDetail,
  RowName,
  RowPage,
  RowQuery,
  RowSelection,
  RunPlace,
} from '../core/runRows.ts';
import type { RunSummary } from './workerApi.ts';

/**
 * What the results page asks of its host; the run is the page's own. Messages travel packed ({@link packNumbers}) both
 * ways: VS Code makes JSON of them.
 */
export interface ResultsHostApi {
  summary(input: object): RunSummary;
  rows(input: RowQuery): RowPage;
  histogram(input: { readonly bars: number }): Histogram;
  rowDetail(input: RowName): RowDetail;
  /** Asks where to and writes; false: the user thought better of it. */
  exportCsv(input: RowSelection): boolean;
  createRule(input: object): null;
  copy(input: { readonly text: string }): null;
  /** Opens the file that an access was read from, at its line. */
  openSource(input: { readonly file: string; readonly line: number }): null;
}

/** What the host tells the results page. */
export interface ResultsPageApi {
  /** The run's files changed or are gone. */
  runChanged(input: { readonly exists: boolean }): null;
}

/** What the page is told at its start, as JSON in `data-start` of its root. */
export interface ResultsStart {
  readonly place: RunPlace;
  /** Rows asked for at a time. */
  readonly pageSize: number;
  /** BCP 47. */
  readonly language: string;
}

/** What a page keeps over a reload, by `setState`. */
export interface ResultsState {
  readonly place: RunPlace;
  readonly query: RowSelection;
  /** The row whose details are open. */
  readonly selected: RowName | undefined;
  /** Place, among the rows of the query, of the row where the reader was. */
  readonly row: number;
}
