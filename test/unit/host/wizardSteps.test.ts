import { describe, expect, it } from 'vitest';
import {
  type StepAnswer,
  type StepPlace,
  walkSteps,
  type WizardStep,
} from '../../../src/host/wizardSteps.ts';

interface Values {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const initial: Values = { a: 1, b: 2, c: 3 };

type Script = (values: Values, place: StepPlace) => StepAnswer<Values>;

/** Steps that answer by script; `seen` records what each was shown. */
function scripted(
  scripts: Readonly<Record<string, Script[]>>,
  when: Readonly<Record<string, (values: Values) => boolean>> = {},
): { readonly steps: WizardStep<Values>[]; readonly seen: string[] } {
  const seen: string[] = [];
  const steps = Object.entries(scripts).map(([name, answers]) => ({
    ...(when[name] === undefined ? {} : { when: when[name] }),
    ask: (values: Values, place: StepPlace): Promise<StepAnswer<Values>> => {
      seen.push(`${name} ${place.step}/${place.of} ${values.a}${values.b}${values.c}`);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`${name} is asked too often`);
      return Promise.resolve(answer(values, place));
    },
  }));
  return { steps, seen };
}

const take =
  (change: Partial<Values> = {}): Script =>
  (values) => ({ did: 'answer', values: { ...values, ...change } });
const back: Script = () => ({ did: 'back' });
const cancel: Script = () => ({ did: 'cancel' });

describe('walkSteps', () => {
  it('takes the defaults when every step is answered by Enter', async () => {
    const { steps, seen } = scripted({ a: [take()], b: [take()] });
    expect(await walkSteps('title', steps, initial)).toEqual(initial);
    expect(seen).toEqual(['a 1/2 123', 'b 2/2 123']);
  });

  it('keeps what was answered when the user goes back', async () => {
    const { steps, seen } = scripted({
      a: [take({ a: 7 }), take()],
      b: [take({ b: 8 }), take()],
      c: [back, take()],
    });
    const [, second] = steps;
    expect(second).toBeDefined();
    expect(await walkSteps('title', steps, initial)).toEqual({ a: 7, b: 8, c: 3 });
    expect(seen).toEqual(['a 1/3 123', 'b 2/3 723', 'c 3/3 783', 'b 2/3 783', 'c 3/3 783']);
  });

  it('asks the first step again when there is nothing before it', async () => {
    const { steps, seen } = scripted({ a: [back, take()] });
    expect(await walkSteps('title', steps, initial)).toEqual(initial);
    expect(seen).toHaveLength(2);
  });

  it('passes over steps that the answers so far make needless, both ways', async () => {
    const { steps, seen } = scripted(
      { a: [take({ a: 0 }), take({ a: 1 })], b: [take()], c: [back, take()] },
      { b: ({ a }) => a === 1 },
    );
    expect(await walkSteps('title', steps, initial)).toEqual(initial);
    expect(seen).toEqual(['a 1/3 123', 'c 2/2 023', 'a 1/2 023', 'b 2/3 123', 'c 3/3 123']);
  });

  it('gives nothing when the user turns away, at any step', async () => {
    for (const at of ['a', 'b']) {
      const { steps } = scripted({ a: [at === 'a' ? cancel : take()], b: [cancel] });
      expect(await walkSteps('title', steps, initial)).toBeUndefined();
    }
  });

  it('gives the initial values where no step is asked', async () => {
    const { steps } = scripted({ a: [] }, { a: () => false });
    expect(await walkSteps('title', steps, initial)).toBe(initial);
  });
});
