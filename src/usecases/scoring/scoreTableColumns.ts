import type { TripleNames } from '../../core/algorithm.ts';
import type { Column } from '../../core/column.ts';
import { caseName, type Scores } from '../../core/scores.ts';
import { textColumn } from '../../core/textColumn.ts';

/** Scores as columns of a table, after the names they belong to. */
export function scoreTableColumns(names: TripleNames, scores: Scores): readonly Column[] {
  return [
    { name: 'tenant', type: 'text', dictionary: names.tenants, ids: names.tenant },
    { name: 'user', type: 'text', dictionary: names.users, ids: names.user },
    { name: 'resource', type: 'text', dictionary: names.resources, ids: names.resource },
    textColumn('case', Array.from(scores.case, caseName)),
    { name: 'score', type: 'double', values: scores.score },
    { name: 'percentile', type: 'float', values: scores.percentile },
    { name: 'accessAnomaly', type: 'double', values: scores.accessAnomaly },
  ];
}
