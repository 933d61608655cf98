import type { Steps, TripleNames } from '../../core/algorithm.ts';
import { NO_ID, translateIds } from '../../core/dictionary.ts';
import type { Model } from '../../core/model.ts';
import { caseCode, type Scores } from '../../core/scores.ts';
import { openedParts } from './openedParts.ts';
import { accessAnomalyParameters } from './parameters.ts';
import { pairIndex } from './pairSet.ts';
import { hasVector, pairScore } from './pairScore.ts';
import type { AccessAnomalyParts, NamedVectors } from './parts.ts';
import { percentileFinder } from './percentileFinder.ts';
import { vocabularyRow } from './vocabulary.ts';

/** Rows scored before other work gets its turn. */
const rowsAStep = 16_384;

/**
 * Scores rows, in this order of precedence: seen; unknown user (also when both are unknown), unknown resource; another
 * component, +Infinity; (m - p.q) / s. A seen pair has the score 0 in `compat`, none otherwise.
 */
export function* scoreAccessAnomaly(model: Model, rows: TripleNames, out: Scores): Steps<void> {
  const { compat, preserveHistory } = accessAnomalyParameters(model.parameters);
  const of = 1 + Math.ceil(rows.tenant.length / rowsAStep);
  const opening = { step: 1, of, message: 'Opening the model' };
  yield opening;
  const parts = openedParts(model);
  yield opening;
  const findUser = rowFinder(parts.users, rows.tenants, rows.users);
  yield opening;
  const findResource = rowFinder(parts.resources, rows.tenants, rows.resources);
  const percentiles = percentileFinders(parts, rows);
  for (let row = 0; row < rows.tenant.length; row++) {
    if (row % rowsAStep === 0) yield { step: row / rowsAStep + 2, of, message: 'Scoring' };
    const tenant = rows.tenant[row]!;
    const user = findUser(tenant, rows.user[row]!);
    const resource = findResource(tenant, rows.resource[row]!);
    const known = user >= 0 && resource >= 0;
    if (preserveHistory && known && pairIndex(parts.seen.pairs, user, resource) >= 0) {
      set(out, row, caseCode.seen, compat ? 0 : NaN, 0);
    } else if (user < 0 || !hasVector(parts.users, parts.width, user)) {
      set(out, row, caseCode.unknownUser, NaN, NaN);
    } else if (resource < 0 || !hasVector(parts.resources, parts.width, resource)) {
      set(out, row, caseCode.unknownResource, NaN, NaN);
    } else {
      const score = pairScore(parts.users, parts.resources, parts.width, user, resource);
      if (score === Infinity) set(out, row, caseCode.crossComponent, score, 100);
      else set(out, row, caseCode.scored, score, percentiles[tenant]!(score));
    }
  }
}

function set(out: Scores, row: number, code: number, score: number, percentile: number): void {
  out.case[row] = code;
  out.score[row] = score;
  out.percentile[row] = percentile;
  out.accessAnomaly[row] = score;
}

/** The model's row of a (tenant, name), both as ids of the scored rows' dictionaries; -1 for none. */
function rowFinder(
  side: NamedVectors,
  tenants: TripleNames['tenants'],
  names: TripleNames['users'],
): (tenant: number, name: number) => number {
  const { vocabulary } = side;
  const tenantIds = translateIds(tenants, vocabulary.tenants);
  const nameIds = translateIds(names, vocabulary.names);
  return (tenant, name) => vocabularyRow(vocabulary, tenantIds[tenant] ?? NO_ID, nameIds[name] ?? NO_ID);
}

/** The percentile of a score, for each tenant id of the scored rows' dictionary. */
function percentileFinders(
  { reference }: AccessAnomalyParts,
  rows: TripleNames,
): readonly ((score: number) => number)[] {
  const { scores, starts } = reference;
  return Array.from(translateIds(rows.tenants, reference.tenants), (id) =>
    percentileFinder(id === NO_ID ? new Float64Array(0) : scores.subarray(starts[id], starts[id + 1])),
  );
}
