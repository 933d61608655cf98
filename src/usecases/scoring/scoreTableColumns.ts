import type { TripleNames } from '../../core/algorithm.ts';
import type { Column } from '../../core/column.ts';
import { cases, type Scores } from '../../core/scores.ts';
import { dictionaryFind, dictionaryFromTexts, NO_ID } from '../../core/dictionary.ts';

/** Scores as columns of a table, after the names they belong to. */
export function scoreTableColumns(names: TripleNames, scores: Scores): readonly Column[] {
  return [
    { name: 'tenant', type: 'text', dictionary: names.tenants, ids: names.tenant },
    { name: 'user', type: 'text', dictionary: names.users, ids: names.user },
    { name: 'resource', type: 'text', dictionary: names.resources, ids: names.resource },
    caseColumn(scores.case),
    { name: 'score', type: 'double', values: scores.score },
    { name: 'percentile', type: 'float', values: scores.percentile },
    { name: 'accessAnomaly', type: 'double', values: scores.accessAnomaly },
  ];
}

const caseNames = dictionaryFromTexts(cases);

/** By code. */
const caseIds = Uint32Array.from(cases, (name) => dictionaryFind(caseNames, name));

function caseColumn(codes: Uint8Array): Column {
  const ids = new Uint32Array(codes.length);
  for (let row = 0; row < ids.length; row++) ids[row] = caseIds[codes[row] ?? NO_ID] ?? NO_ID;
  return { name: 'case', type: 'text', dictionary: caseNames, ids };
}
