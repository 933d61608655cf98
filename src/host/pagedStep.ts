import * as vscode from 'vscode';
import { type Found, FoundChoices } from './foundChoices.ts';
import { answerOf, type Choice, placeInput } from './quickInput.ts';
import { type StepAnswer, type StepPlace, whenAsked, type WizardStep } from './wizardSteps.ts';

/** A choice that was found. */
export type FoundChoice<Value> = Choice<Value> & Found;

interface PagedStep<Values, Value> {
  readonly when?: (values: Values) => boolean;
  readonly placeholder: string;
  /** What can be shown before anything was looked for. */
  readonly first?: (values: Values) => readonly FoundChoice<Value>[];
  /** Pages of choices, each shown as it comes; looking ends when the user has chosen. */
  readonly pages: (values: Values, signal: AbortSignal) => AsyncIterable<readonly FoundChoice<Value>[]>;
  /** Key of the choice that Enter takes. */
  readonly chosen: (values: Values) => string | undefined;
  /** Is a choice without an alternative taken without asking, the first time? */
  readonly takesOnly?: boolean;
  /** What is thrown where there is nothing to choose. */
  readonly none: (values: Values) => Error;
  /** `again`: the step is asked once more. */
  readonly take: (values: Values, value: Value) => Values | 'again' | Promise<Values | 'again'>;
}

/** A step whose choices are looked for while the list shows already: it can be filtered, taken and left at any time. */
export function pagedStep<Values, Value>(step: PagedStep<Values, Value>): WizardStep<Values> {
  return { ...whenAsked(step), ask: (values, place) => askPaged(step, values, place) };
}

async function askPaged<Values, Value>(
  step: PagedStep<Values, Value>,
  values: Values,
  place: StepPlace,
): Promise<StepAnswer<Values>> {
  const pick = vscode.window.createQuickPick<FoundChoice<Value>>();
  placeInput(pick, place);
  pick.placeholder = step.placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.keepScrollPosition = true;
  const looking = new AbortController();
  try {
    const answered = answerOf(pick, () => pick.selectedItems[0]);
    pick.show();
    const only = fill(pick, step, values, looking.signal);
    // Never settles without an answer: a list that is whole waits for the user.
    const answer = await Promise.race([answered, only]);
    if ('did' in answer) return answer;
    const taken = await step.take(values, answer.taken.value);
    return taken === 'again' ? await askPaged(step, values, place) : { did: 'answer', values: taken };
  } finally {
    looking.abort();
    pick.dispose();
  }
}

/** Shows pages as they come. Ends only with the one choice that there is, where that is taken unasked, or with an error. */
async function fill<Values, Value>(
  pick: vscode.QuickPick<FoundChoice<Value>>,
  { first, pages, chosen, takesOnly, none }: PagedStep<Values, Value>,
  values: Values,
  signal: AbortSignal,
): Promise<{ readonly taken: FoundChoice<Value> }> {
  const found = new FoundChoices<FoundChoice<Value>>();
  let active = chosen(values);
  const show = (page: readonly FoundChoice<Value>[]): void => {
    const standing = pick.activeItems[0]?.key;
    const isFiltered = pick.value !== '';
    // What the user moved or typed to stays; before that, what was chosen before.
    if (standing !== undefined && (isFiltered || standing !== pick.items[0]?.key)) active = standing;
    found.add(page);
    pick.items = found.list();
    // Where nothing matched so far, the editor takes the first that does now: another would be filtered out, and Enter dead.
    if (isFiltered && standing === undefined) return;
    const current = pick.items.find(({ key }) => key === active);
    if (current !== undefined) pick.activeItems = [current];
  };
  pick.busy = true;
  show(first?.(values) ?? []);
  for await (const page of pages(values, signal)) {
    if (signal.aborted) return never();
    show(page);
  }
  pick.busy = false;
  const [only, ...others] = found.list();
  if (only === undefined) throw none(values);
  if (takesOnly === true && others.length === 0 && chosen(values) === undefined) return { taken: only };
  return never();
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
