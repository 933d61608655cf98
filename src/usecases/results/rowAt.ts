import { type Dictionary, dictionaryText, NO_ID } from '../../core/dictionary.ts';
import type { Row } from '../../core/runRows.ts';
import { caseName } from '../../core/scores.ts';
import type { OpenRun } from '../openRun.ts';
import { noFinding } from './findingRows.ts';

/** One row of a run, as a page shows it. */
export function rowAt({ columns, findingOf }: Pick<OpenRun, 'columns' | 'findingOf'>, row: number): Row {
  return {
    tenant: nameOf(columns.tenants, columns.tenant[row]),
    user: nameOf(columns.users, columns.user[row]),
    resource: nameOf(columns.resources, columns.resource[row]),
    case: caseName(columns.case[row] ?? 0),
    score: columns.score[row] ?? NaN,
    percentile: columns.percentile[row] ?? NaN,
    count: columns.count[row] ?? NaN,
    firstTime: columns.firstTime[row] ?? NaN,
    lastTime: columns.lastTime[row] ?? NaN,
    isFinding: findingOf[row] !== noFinding,
  };
}

function nameOf(dictionary: Dictionary, id = NO_ID): string {
  return id === NO_ID ? '' : dictionaryText(dictionary, id);
}
