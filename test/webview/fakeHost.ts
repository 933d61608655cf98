import { ByomlError } from '../../src/core/errors/byomlError.ts';
import { mostRows, type EvidenceRow, type Row, type RowDetail } from '../../src/core/runRows.ts';
import type { ResultsHostApi } from '../../src/protocol/resultsApi.ts';
import type { Handlers } from '../../src/protocol/rpcTypes.ts';
import type { SyntheticRun } from './syntheticRun.ts';

/** What a check may change, and what the page asked for. */
interface FakeHostState {
  run: SyntheticRun;
  /** Calls that fail as if the run's files could not be read. */
  readonly failing: Set<string>;
  /** Milliseconds that every answer takes. */
  delay: number;
  readonly calls: { readonly method: string; readonly input: unknown }[];
}

/** Answers what a results page asks, as strictly as the real host, from a run that is worked out. */
export function fakeHost(state: FakeHostState): Handlers<ResultsHostApi> {
  const orders = new Map<string, Uint32Array>();
  const answer = async <Value>(method: string, input: unknown, work: () => Value): Promise<Value> => {
    state.calls.push({ method, input });
    if (state.delay > 0) await new Promise((resolve) => setTimeout(resolve, state.delay));
    if (state.failing.has(method)) {
      throw new ByomlError('run.damaged', { path: '/runs/1', part: 'scores.parquet', problem: 'is cut off' });
    }
    return work();
  };
  return {
    summary: (input) => answer('summary', input, () => state.run.summary),
    histogram: (input) => answer('histogram', input, () => state.run.histogram(input.bars)),
    rows: (input) =>
      answer('rows', input, () => {
        const { start, count, ...selection } = input;
        if (count > mostRows || count < 0 || start < 0 || !Number.isInteger(start)) {
          throw new ByomlError('defect', { what: `rows ${start} and ${count} following were asked for` });
        }
        const key = JSON.stringify([state.run.rows, state.run.findings, selection]);
        const order = orders.get(key) ?? state.run.select(selection);
        orders.set(key, order);
        const rows = Array.from(order.subarray(start, start + count), (id) => state.run.row(id));
        return { total: order.length, start, rows };
      }),
    rowDetail: (input) =>
      answer('rowDetail', input, () => {
        const all = {
          of: 'scores',
          text: input.user,
          cases: 'all',
          sortBy: 'percentile',
          descending: true,
        } as const;
        const ids = state.run.select(all);
        const row = Array.from(ids, (id) => state.run.row(id)).find(
          ({ tenant, user, resource }) =>
            tenant === input.tenant && user === input.user && resource === input.resource,
        );
        if (row === undefined) {
          throw new ByomlError('run.rowMissing', { run: '1', user: input.user, resource: input.resource });
        }
        return detailOf(row);
      }),
    exportCsv: (input) => answer('exportCsv', input, () => true),
    createRule: (input) => answer('createRule', input, () => null),
    copy: (input) => answer('copy', input, () => null),
    openSource: (input) => answer('openSource', input, () => null),
  };
}

function detailOf(row: Row): RowDetail {
  const { isFinding, ...stored } = row;
  if (!isFinding) return { row, finding: undefined, evidence: [], evidenceTotal: 0 };
  const peers = Array.from({ length: 10 }, (_unused, place) => ({
    user: `contoso\\peer.number.${place}`,
    similarity: 0.9994 - place * 0.0021,
    touchesResource: place === 3,
  }));
  const evidence = Array.from({ length: 3 }, (_unused, place): EvidenceRow => ({
    time: row.firstTime + place * 61_000_000,
    columns: { computer: 'FS06.contoso.example', address: '10.1.4.27', share: row.resource },
    file: `exports/am-securityevent/y=2026/m=03/d=31/h=08/m=${place}5/PT05M.json`,
    line: 41 + place,
  }));
  return {
    row,
    finding: {
      ...stored,
      findingId: '386dc3df12b71b3ad58e3de095bfe5b4',
      reason: `${row.user.slice(0, 80)} opened ${row.resource.slice(0, 80)} for the first time: only 1 of the 10 accounts most like this one uses it; it is used by 7 others, such as contoso\\svc-inventory, contoso\\svc-monitoring and contoso\\adm-06; this account usually works with \\\\fs07.contoso.example\\engineering and 11 more.`,
      explanation: {
        further: 1,
        peers,
        peersTouching: 1,
        audience: ['contoso\\svc-inventory', 'contoso\\svc-monitoring', 'contoso\\adm-06', 'contoso\\adm-01'],
        audienceSize: 7,
        usual: ['\\\\fs07.contoso.example\\engineering', '\\\\home01.contoso.example\\jana.hofmann$'],
        usualSize: 14,
        usedBefore: false,
        userSince: '2026-03-02',
        resourceSince: null,
      },
    },
    evidence,
    evidenceTotal: 3,
  };
}
