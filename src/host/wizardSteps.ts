/** What the user did at a step. */
export type StepAnswer<Values> =
  { readonly did: 'answer'; readonly values: Values } | { readonly did: 'back' } | { readonly did: 'cancel' };

/** One question. It shows what the values so far say, so that going back keeps what was answered. */
export interface WizardStep<Values> {
  /** Is it asked at all, after these answers? Absent: always. */
  readonly when?: (values: Values) => boolean;
  readonly ask: (values: Values, place: StepPlace) => Promise<StepAnswer<Values>>;
}

/** Where in the wizard a step is: counts from 1; the total is of the steps that are asked with the values so far. */
export interface StepPlace {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

/** The condition of a step, where it has one. */
export function whenAsked<Values>({
  when,
}: Pick<WizardStep<Values>, 'when'>): Pick<WizardStep<Values>, 'when'> {
  return when === undefined ? {} : { when };
}

/** Asks step after step; back goes to the step before. Undefined when the user turned away. */
export async function walkSteps<Values>(
  title: string,
  steps: readonly WizardStep<Values>[],
  initial: Values,
): Promise<Values | undefined> {
  let values = initial;
  const asked: WizardStep<Values>[] = [];
  for (let next = following(steps, undefined, values); next !== undefined;) {
    const of = steps.filter((step) => isAsked(step, values)).length;
    const answer = await next.ask(values, { title, step: asked.length + 1, of });
    if (answer.did === 'cancel') return undefined;
    if (answer.did === 'back') {
      // From the first step there is no way back: it is asked again.
      next = asked.pop() ?? next;
      continue;
    }
    values = answer.values;
    asked.push(next);
    next = following(steps, next, values);
  }
  return values;
}

function following<Values>(
  steps: readonly WizardStep<Values>[],
  after: WizardStep<Values> | undefined,
  values: Values,
): WizardStep<Values> | undefined {
  const start = after === undefined ? 0 : steps.indexOf(after) + 1;
  return steps.slice(start).find((step) => isAsked(step, values));
}

function isAsked<Values>(step: WizardStep<Values>, values: Values): boolean {
  return step.when?.(values) ?? true;
}
