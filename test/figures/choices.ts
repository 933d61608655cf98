import type { Json, Model } from '../../src/core/model.ts';
import { areaUnderCurve } from '../unit/engine/accessAnomaly/support/areaUnderCurve.ts';
import {
  fixtureText,
  greatestDifference,
  parseScores,
  trainingRows,
} from '../unit/engine/accessAnomaly/support/goldenRun.ts';
import { type CompanyFigures, companyFigures } from './companyFigures.ts';
import { fitRows, type Row, scoreRows } from '../unit/engine/accessAnomaly/support/rows.ts';

/** What each choice of the default personality does, on the data of the original's own samples. */
export interface Choices {
  /** Ceiling of the same tenant: alone; beside a copy of itself, coupled, as either of the two. */
  readonly ceilings: readonly [alone: number, first: number, second: number];
  /** Greatest change of a tenant's scores through that neighbour: coupled, isolated. */
  readonly neighbour: readonly [coupled: number, isolated: number];
  /** Trained pairs, and those that SynapseML scores above 1.0, the notebooks' line. */
  readonly trained: number;
  readonly trainedAboveOne: number;
  /** Share of new pairs inside a department, and across, over the line: score 1.0; percentile 50. */
  readonly overScore: readonly [inside: number, across: number];
  readonly overPercentile: readonly [inside: number, across: number];
  /** The made-up company of the demo: first accesses in its last week, those with a name that is new, and resources. */
  readonly company: CompanyFigures;
  /** One account a thousand times as busy: where nine in ten of the other ratings end, between 5 and 10; and AUC. */
  readonly linear: Damping;
  readonly damped: Damping;
  readonly linearPlain: number;
  readonly dampedPlain: number;
}

interface Damping {
  readonly ninetieth: number;
  readonly auc: number;
}

const notebook = parseScores(fixtureText('notebook_scores.csv'));
const small = parseScores(fixtureText('default_scores.csv'));

export function choices(): Choices {
  const original = fitRows(trainingRows(notebook), { compat: true, referencePairs: 0 });
  const ours = fitRows(trainingRows(notebook), { preserveHistory: false });
  const scored = [...scoreRows(original, trainingRows(notebook)).score];
  return {
    ...tenants(),
    trained: scored.length,
    trainedAboveOne: scored.filter((score) => score > 1).length,
    overScore: shares(original, (model, rows) => scoreRows(model, rows).score, 1),
    overPercentile: shares(ours, (model, rows) => scoreRows(model, rows).percentile, 50),
    company: companyFigures(),
    linear: withHeavyAccount({ damped: false }),
    damped: withHeavyAccount({ damped: true }),
    linearPlain: quality(trainingRows(small), { damped: false }),
    dampedPlain: quality(trainingRows(small), { damped: true }),
  };
}

/** The rows of a test set, without the resource of all departments. */
function testRows(scores: typeof notebook, set: string): readonly Row[] {
  return scores.filter((score) => score.set === set && score.row[2] !== 'ffa').map(({ row }) => row);
}

function tenants(): Pick<Choices, 'ceilings' | 'neighbour'> {
  const alone = trainingRows(small);
  const both = ['0', '1'].flatMap((tenant) => alone.map(([, ...rest]): Row => [tenant, ...rest] as Row));
  const coupled = (rows: readonly Row[]): Model => fitRows(rows, { compat: true, maxIter: 10, numBlocks: 1 });
  const isolated = (rows: readonly Row[]): Model => fitRows(rows, { maxIter: 10, preserveHistory: false });
  const change = (fit: (rows: readonly Row[]) => Model): number =>
    greatestDifference(scoreRows(fit(both), alone).score, scoreRows(fit(alone), alone).score);
  const [first, second] = coupled(both).tenants;
  return {
    ceilings: [coupled(alone).tenants[0]!.ceiling, first!.ceiling, second!.ceiling],
    neighbour: [change(coupled), change(isolated)],
  };
}

function shares(
  model: Model,
  values: (model: Model, rows: readonly Row[]) => ArrayLike<number>,
  line: number,
): readonly [number, number] {
  const share = (set: string): number => {
    const all = Array.from(values(model, testRows(notebook, set)));
    return all.filter((value) => value > line).length / all.length;
  };
  return [share('intra'), share('inter')];
}

function withHeavyAccount(given: Readonly<Record<string, Json>>): Damping {
  const train = trainingRows(small);
  const heavy = train[0]![1];
  const rows = train.map(([tenant, user, resource, x]): Row => [
    tenant,
    user,
    resource,
    user === heavy ? x! * 1000 : x!,
  ]);
  const others = rows.filter(([, user]) => user !== heavy).map((row) => row[3]!);
  const place = others.sort((a, b) => a - b)[Math.floor(others.length * 0.9)]!;
  const [least, greatest] = [others[0]!, Math.max(...rows.map((row) => row[3]!))];
  const share =
    given['damped'] === true
      ? Math.log(place / least) / Math.log(greatest / least)
      : (place - least) / (greatest - least);
  return { ninetieth: 5 + 5 * share, auc: quality(rows, given) };
}

function quality(train: readonly Row[], given: Readonly<Record<string, Json>>): number {
  const model = fitRows(train, { preserveHistory: false, referencePairs: 0, ...given });
  const of = (set: string): Float64Array => scoreRows(model, testRows(small, set)).score;
  return areaUnderCurve(of('inter'), of('intra'));
}
