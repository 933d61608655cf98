import { invariant } from '../../core/invariant.ts';
import { createRandom, randomDouble, randomInteger } from '../../core/random.ts';

/** Draws from one stream of random numbers. */
export interface Draw {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Uniform integer in [0, 2^32). */
  uint32(): number;
  /** Uniform integer in [0, bound). */
  integer(bound: number): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Log-uniform in [low, high): every order of magnitude alike. */
  logBetween(low: number, high: number): number;
  chance(probability: number): boolean;
  /** One of the items, of which there must be some. */
  pick<T>(items: readonly T[]): T;
  /** `size` different items (all when there are fewer), in random order. */
  some<T>(items: readonly T[], size: number): T[];
  normal(mean: number, deviation: number): number;
  /** For means up to some hundreds. */
  poisson(mean: number): number;
}

/**
 * A stream of its own for each purpose, so that a change in one part of the company (more attacks, another project)
 * leaves the draws of every other part as they were.
 */
export function createDraw(seed: bigint, ...purpose: readonly (string | number)[]): Draw {
  const random = createRandom(seed ^ hash64(purpose.join('/')));
  const uniform = (): number => randomDouble(random);
  const integer = (bound: number): number => randomInteger(random, bound);
  return {
    uniform,
    integer,
    uint32: () => random.uint32(),
    between: (low, high) => low + (high - low) * uniform(),
    logBetween: (low, high) => low * Math.exp(Math.log(high / low) * uniform()),
    chance: (probability) => uniform() < probability,
    pick: (items) => {
      invariant(items.length > 0, 'there is something to pick from');
      return items[integer(items.length)]!;
    },
    some: (items, size) => shuffledStart(integer, items, size),
    normal: (mean, deviation) => mean + deviation * nearlyNormal(uniform),
    poisson: (mean) => poisson(uniform, mean),
  };
}

/** The first `size` places of a Fisher-Yates shuffle. */
function shuffledStart<T>(integer: (bound: number) => number, items: readonly T[], size: number): T[] {
  const shuffled = [...items];
  const length = Math.min(size, items.length);
  for (let place = 0; place < length; place++) {
    const other = place + integer(shuffled.length - place);
    [shuffled[place], shuffled[other]] = [shuffled[other]!, shuffled[place]!];
  }
  return shuffled.slice(0, length);
}

/** The sum of twelve uniforms: close enough to a normal for habits of people, and without long tails. */
function nearlyNormal(uniform: () => number): number {
  let sum = -6;
  for (let term = 0; term < 12; term++) sum += uniform();
  return sum;
}

/** Knuth's product of uniforms. */
function poisson(uniform: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let events = 0;
  for (let product = uniform(); product > limit; product *= uniform()) events++;
  return events;
}

/** FNV-1a, 64 bits, of the text's UTF-16 units. */
function hash64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash;
}
