import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dictionaryText } from '../../../../../src/core/dictionary.ts';
import type { Model } from '../../../../../src/core/model.ts';
import { decodeParts, type NamedVectors } from '../../../../../src/engine/accessAnomaly/parts.ts';
import type { Row } from './rows.ts';

const fixtures = join(import.meta.dirname, '../../../../fixtures/golden');

/** The folder beside the clone that may hold more of the original's outputs. */
const shared = join(import.meta.dirname, '../../../../../../shared/golden/spark');

export const hasShared = existsSync(shared);

export function fixtureText(name: string): string {
  return gunzipSync(readFileSync(join(fixtures, `${name}.gz`))).toString('utf8');
}

export function sharedText(name: string): string {
  return readFileSync(join(shared, name), 'utf8');
}

type Named<Value> = readonly [tenant: string | number, name: string | number, value: Value];

/** What the original ended with. */
export interface Golden {
  readonly user_vectors: readonly Named<readonly number[]>[];
  readonly res_vectors: readonly Named<readonly number[]>[];
  readonly user_components: readonly Named<number>[];
  readonly res_components: readonly Named<number>[];
}

export function parseGolden(json: string): Golden {
  return JSON.parse(json) as Golden;
}

export interface GoldenScore {
  readonly set: string;
  readonly row: Row;
  /** NaN for null. */
  readonly score: number;
}

export function parseScores(csv: string): readonly GoldenScore[] {
  const lines = csv.trim().split('\n').slice(1);
  return lines.map((line) => {
    const [set, , tenant, user, resource, likelihood, score] = line.split(',');
    return {
      set: set!,
      row: [tenant!, user!, resource!, Number(likelihood)],
      score: score === '' ? NaN : Number(score),
    };
  });
}

export function trainingRows(scores: readonly GoldenScore[]): readonly Row[] {
  return scores.filter(({ set }) => set === 'train').map(({ row }) => row);
}

/** The greatest difference of two lists of scores; Infinity where one is null or infinite and the other is not. */
export function greatestDifference(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  return Array.from(actual).reduce((greatest, value, i) => {
    if (Object.is(value, expected[i])) return greatest;
    const difference = Math.abs(value - expected[i]!);
    return Math.max(greatest, Number.isNaN(difference) ? Infinity : difference);
  }, 0);
}

/** The greatest difference in an element of a vector, over all names that the golden run has; with `isIn`, over those. */
export function vectorDifference(
  model: Model,
  golden: Pick<Golden, 'user_vectors' | 'res_vectors'>,
  isIn: (tenant: string, name: string) => boolean = () => true,
): number {
  const { users, resources, width } = decodeParts(model);
  const sides = [
    [users, golden.user_vectors],
    [resources, golden.res_vectors],
  ] as const;
  return Math.max(
    ...sides.map(([side, expected]) => {
      const rows = rowsByName(side);
      return expected.reduce((greatest, [tenant, name, vector]) => {
        if (!isIn(String(tenant), String(name))) return greatest;
        const row = rows.get(key(tenant, name));
        if (row === undefined) return Infinity;
        const actual = side.vectors.subarray(row * width, (row + 1) * width);
        return Math.max(greatest, greatestDifference(actual, vector));
      }, 0);
    }),
  );
}

/** Label by tenant and name, users and resources apart; rows without a component are left out. */
export function componentsOf(model: Model): readonly Readonly<Record<string, number>>[] {
  const { users, resources } = decodeParts(model);
  return [users, resources].map((side) =>
    Object.fromEntries(
      [...rowsByName(side)]
        .map(([name, row]) => [name, side.components[row]!] as const)
        .filter(([, label]) => label >= 0),
    ),
  );
}

export function goldenComponents(golden: Golden): readonly Readonly<Record<string, number>>[] {
  return [golden.user_components, golden.res_components].map((components) =>
    Object.fromEntries(components.map(([tenant, name, label]) => [key(tenant, name), label])),
  );
}

function rowsByName({ vocabulary }: NamedVectors): ReadonlyMap<string, number> {
  const { tenants, names, tenant, name } = vocabulary;
  return new Map(
    Array.from(name, (id, row) => [
      key(dictionaryText(tenants, tenant[row]!), dictionaryText(names, id)),
      row,
    ]),
  );
}

function key(tenant: string | number, name: string | number): string {
  return `${tenant}\n${name}`;
}
