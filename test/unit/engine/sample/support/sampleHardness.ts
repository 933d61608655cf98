import { atOnce } from '../../../../../src/core/atOnce.ts';
import type { Steps } from '../../../../../src/core/algorithm.ts';
import { createRandom } from '../../../../../src/core/random.ts';
import { emptyScores, type Scores, caseCode } from '../../../../../src/core/scores.ts';
import { type Triples, triplesOf } from '../../../../../src/core/triples.ts';
import { dictionaryFind, dictionaryText, NO_ID } from '../../../../../src/core/dictionary.ts';
import { accessAnomaly } from '../../../../../src/engine/accessAnomaly/accessAnomaly.ts';
import { popularity } from '../../../../../src/engine/baselines/popularity.ts';
import { selectFindings } from '../../../../../src/engine/findings/selectFindings.ts';
import { interactionsOf } from '../../../../../src/engine/interactionsOf.ts';
import { likelihoodOf } from '../../../../../src/engine/likelihood.ts';
import { attackDays, dayStart } from '../../../../../src/engine/sample/calendar.ts';
import type { Access } from '../../../../../src/engine/sample/activity/access.ts';
import { accessTableOf, resourceOf, type SampleAccesses, userOf } from './sampleAccesses.ts';

/** Alerts a day that somebody reads. */
const budget = 5;

/** How hard it is to find the attacks among the first accesses of the last days, by what was known before them. */
export interface SampleHardness {
  /** First accesses a day that no attack has a part in, and the part of them in another department than the person's. */
  readonly legitimate: number;
  readonly acrossDepartments: number;
  /** Alerts a day of a rule that reports every first access. */
  readonly neverSeen: number;
  /** Ids of the attacks that each ranking finds within the budget. */
  readonly popularity: ReadonlySet<string>;
  readonly accessAnomaly: ReadonlySet<string>;
}

export function sampleHardness(sample: SampleAccesses): SampleHardness {
  const { company, attacks, accesses } = sample;
  const days = attackDays(company.days);
  const split = dayStart(company.days - days);
  const before = atOnce(triplesOf(accessTableOf(accesses.filter(({ time }) => time < split))));
  const first = firstAccesses(
    before,
    accesses.filter(({ time }) => time >= split),
  );
  const planted = plantedPairs(
    attacks.flatMap((attack) => attack.accesses.map((access) => [access, attack.attackId])),
  );
  const rows = atOnce(triplesOf(accessTableOf(first)));
  const found = (scores: Scores): ReadonlySet<string> => {
    const { triple } = selectFindings(rows, scores, { score: -Infinity, percentile: 0 }, budget * days);
    return new Set([...triple].flatMap((row) => [...(planted.get(pairAt(rows, row)) ?? [])]));
  };
  const pairs = new Map(first.map((access) => [pairOf(access), access]));
  const legitimate = [...pairs].filter(([pair]) => !planted.has(pair)).map(([, access]) => access);
  const departments = new Map<unknown, number>(
    company.people.map((person) => [person.account, person.team.department]),
  );
  const across = legitimate.filter(({ account, share }) => {
    const own = departments.get(account);
    return own !== undefined && share.department !== undefined && share.department !== own;
  });
  return {
    legitimate: legitimate.length / days,
    acrossDepartments: across.length / legitimate.length,
    neverSeen: pairs.size / days,
    popularity: found(popularityScores(before, rows)),
    accessAnomaly: found(anomalyScores(before, rows)),
  };
}

function pairOf(access: Access): string {
  return `${userOf(access)} ${resourceOf(access)}`;
}

function pairAt({ users, resources, user, resource }: Triples, row: number): string {
  return `${dictionaryText(users, user[row]!)} ${dictionaryText(resources, resource[row]!)}`;
}

function firstAccesses(before: Triples, accesses: readonly Access[]): readonly Access[] {
  const known = new Set(Array.from(before.user, (_, row) => pairAt(before, row)));
  return accesses.filter((access) => !known.has(pairOf(access)));
}

function plantedPairs(
  accesses: readonly (readonly [Access, string])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const planted = new Map<string, Set<string>>();
  for (const [access, attackId] of accesses) {
    const attacks = planted.get(pairOf(access)) ?? new Set();
    planted.set(pairOf(access), attacks.add(attackId));
  }
  return planted;
}

function popularityScores(before: Triples, rows: Triples): Scores {
  const score = popularity(before);
  const scores = emptyScores(rows.user.length);
  scores.percentile.fill(0);
  scores.case.fill(caseCode.scored);
  rows.user.forEach((user, row) => {
    const known = (id: number): number => (id === NO_ID ? -1 : id);
    scores.score[row] = score(
      known(dictionaryFind(before.users, dictionaryText(rows.users, user))),
      known(dictionaryFind(before.resources, dictionaryText(rows.resources, rows.resource[row]!))),
    );
  });
  return scores;
}

function anomalyScores(before: Triples, rows: Triples): Scores {
  const model = run(
    accessAnomaly.fit({
      interactions: atOnce(interactionsOf(before, likelihoodOf(before, 'perDaySpan'))),
      triples: before,
      history: undefined,
      parameters: accessAnomaly.parameters({}),
      random: createRandom(0n),
    }),
  );
  const scores = emptyScores(rows.user.length);
  run(accessAnomaly.score(model, rows, scores));
  return scores;
}

function run<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}
