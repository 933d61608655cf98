import type { Steps, TripleNames } from '../../core/algorithm.ts';
import { NO_ID, translateIds } from '../../core/dictionary.ts';
import type { Model } from '../../core/model.ts';
import type { PairKernel } from '../../core/pairKernel.ts';
import { caseCode, type Scores } from '../../core/scores.ts';
import { openedParts } from './openedParts.ts';
import { accessAnomalyParameters } from './parameters.ts';
import { pairIndex } from './pairSet.ts';
import { hasVector } from './pairScore.ts';
import type { AccessAnomalyParts, NamedVectors, ReferenceScores } from './parts.ts';
import { percentileFinder } from './percentileFinder.ts';
import { plainPairs } from './plainPairs.ts';
import { vocabularyRow } from './vocabulary.ts';

/** Rows scored before other work gets its turn. */
const rowsABlock = 65_536;

/**
 * Scores rows, in this order of precedence: seen; unknown user (also when both are unknown), unknown resource; another
 * component, +Infinity; (m - p.q) / s. A seen pair has the score 0 in `compat`, none otherwise. The kernel changes no bit.
 */
export function* scoreAccessAnomaly(
  model: Model,
  rows: TripleNames,
  out: Scores,
  kernel?: PairKernel,
): Steps<void> {
  const count = rows.tenant.length;
  const capacity = Math.min(count, rowsABlock);
  const of = 1 + Math.ceil(count / rowsABlock);
  const opening = { step: 1, of, message: 'Opening the model' };
  yield opening;
  const parts = openedParts(model);
  yield opening;
  const findUser = rowFinder(parts.users, rows.tenants, rows.users);
  yield opening;
  const findResource = rowFinder(parts.resources, rows.tenants, rows.resources);
  const judge = judgeOf(model, parts, rows, out);
  const sides = { users: parts.users.vectors, resources: parts.resources.vectors, width: parts.width };
  const block = kernel?.pairBlock(sides, capacity) ?? plainPairs(sides, capacity);
  try {
    for (let from = 0; from < count; from += rowsABlock) {
      const step = { step: from / rowsABlock + 2, of, message: 'Scoring' };
      yield step;
      const size = Math.min(rowsABlock, count - from);
      for (let i = 0; i < size; i++) {
        const tenant = rows.tenant[from + i]!;
        block.users[i] = findUser(tenant, rows.user[from + i]!);
        block.resources[i] = findResource(tenant, rows.resource[from + i]!);
      }
      yield* block.multiply(size, step);
      for (let i = 0; i < size; i++)
        judge(from + i, block.users[i]!, block.resources[i]!, block.products[i]!);
    }
  } finally {
    block.release();
  }
}

/** Gives a row its case, score and percentile, from the model's rows (NO_ID for none) and the product of their vectors. */
function judgeOf(
  model: Model,
  { users, resources, width, seen, reference }: AccessAnomalyParts,
  rows: TripleNames,
  out: Scores,
): (row: number, user: number, resource: number, product: number) => void {
  const { compat, preserveHistory } = accessAnomalyParameters(model.parameters);
  const percentiles = percentileFinders(reference, rows);
  return (row, user, resource, product) => {
    const known = user !== NO_ID && resource !== NO_ID;
    if (preserveHistory && known && pairIndex(seen.pairs, user, resource) >= 0) {
      set(out, row, caseCode.seen, compat ? 0 : NaN, 0);
    } else if (user === NO_ID || !hasVector(users, width, user)) {
      set(out, row, caseCode.unknownUser, NaN, NaN);
    } else if (resource === NO_ID || !hasVector(resources, width, resource)) {
      set(out, row, caseCode.unknownResource, NaN, NaN);
    } else if (users.components[user] !== resources.components[resource]) {
      set(out, row, caseCode.crossComponent, Infinity, 100);
    } else {
      set(out, row, caseCode.scored, product, percentiles[rows.tenant[row]!]!(product));
    }
  };
}

function set(out: Scores, row: number, code: number, score: number, percentile: number): void {
  out.case[row] = code;
  out.score[row] = score;
  out.percentile[row] = percentile;
  out.accessAnomaly[row] = score;
}

/** The model's row of a (tenant, name), both as ids of the scored rows' dictionaries; NO_ID for none. */
function rowFinder(
  side: NamedVectors,
  tenants: TripleNames['tenants'],
  names: TripleNames['users'],
): (tenant: number, name: number) => number {
  const { vocabulary } = side;
  const tenantIds = translateIds(tenants, vocabulary.tenants);
  const nameIds = translateIds(names, vocabulary.names);
  return (tenant, name) => {
    const row = vocabularyRow(vocabulary, tenantIds[tenant] ?? NO_ID, nameIds[name] ?? NO_ID);
    return row < 0 ? NO_ID : row;
  };
}

/** The percentile of a score, for each tenant id of the scored rows' dictionary. */
function percentileFinders(
  reference: ReferenceScores,
  rows: TripleNames,
): readonly ((score: number) => number)[] {
  const { scores, starts } = reference;
  return Array.from(translateIds(rows.tenants, reference.tenants), (id) =>
    percentileFinder(id === NO_ID ? new Float64Array(0) : scores.subarray(starts[id], starts[id + 1])),
  );
}
