import * as vscode from 'vscode';
import { answerOf, type Choice, placeInput } from './quickInput.ts';
import { type StepAnswer, type StepPlace, whenAsked, type WizardStep } from './wizardSteps.ts';

interface ManyStep<Values, Value> {
  readonly when?: (values: Values) => boolean;
  readonly placeholder: string;
  readonly choices: (values: Values, signal: AbortSignal) => Promise<readonly Choice<Value>[]>;
  /** Are these the ones that Enter takes? */
  readonly isChosen: (values: Values, value: Value) => boolean;
  readonly take: (values: Values, chosen: readonly Value[]) => Values | Promise<Values>;
}

/** A step that takes any number of choices, at least one. The list shows at once and fills when its choices are there. */
export function manyStep<Values, Value>(step: ManyStep<Values, Value>): WizardStep<Values> {
  return { ...whenAsked(step), ask: (values, place) => askMany(step, values, place) };
}

async function askMany<Values, Value>(
  { placeholder, choices, isChosen, take }: ManyStep<Values, Value>,
  values: Values,
  place: StepPlace,
): Promise<StepAnswer<Values>> {
  const pick = vscode.window.createQuickPick<Choice<Value>>();
  placeInput(pick, place);
  pick.placeholder = placeholder;
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const looking = new AbortController();
  try {
    const answered = answerOf(pick, () => (pick.selectedItems.length === 0 ? undefined : pick.selectedItems));
    pick.busy = true;
    pick.show();
    const filled = choices(values, looking.signal).then((items) => {
      pick.items = items;
      pick.selectedItems = items.filter(({ value }) => isChosen(values, value));
      pick.busy = false;
      return answered;
    });
    const answer = await Promise.race([answered, filled]);
    if ('did' in answer) return answer;
    return {
      did: 'answer',
      values: await take(
        values,
        answer.taken.map(({ value }) => value),
      ),
    };
  } finally {
    looking.abort();
    pick.dispose();
  }
}
