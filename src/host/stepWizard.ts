import * as vscode from 'vscode';
import { answerOf, type Choice, placeInput } from './quickInput.ts';
import { type StepAnswer, type StepPlace, whenAsked, type WizardStep } from './wizardSteps.ts';

interface PickStep<Values, Value> {
  readonly when?: (values: Values) => boolean;
  readonly placeholder: string;
  readonly choices: (values: Values) => Promise<readonly Choice<Value>[]> | readonly Choice<Value>[];
  /** The choice that Enter takes. */
  readonly chosen: (values: Values) => Value | undefined;
  /** `again`: the step is asked once more. */
  readonly take: (values: Values, value: Value) => Values | Promise<Values | 'again'>;
}

/** A step that offers a list; the current value stands out and is taken by Enter. */
export function pickStep<Values, Value>(step: PickStep<Values, Value>): WizardStep<Values> {
  return { ...whenAsked(step), ask: (values, place) => askPick(step, values, place) };
}

interface TextStep<Values> {
  readonly when?: (values: Values) => boolean;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the box. */
  readonly text: (values: Values) => string;
  /** What is wrong with a text, in words. */
  readonly problem?: (text: string, values: Values) => string | undefined;
  readonly take: (values: Values, text: string) => Values;
}

/** A step that asks for a line of text; the current value stands there and is taken by Enter. */
export function textStep<Values>(step: TextStep<Values>): WizardStep<Values> {
  return { ...whenAsked(step), ask: (values, place) => askText(step, values, place) };
}

async function askPick<Values, Value>(
  step: PickStep<Values, Value>,
  values: Values,
  place: StepPlace,
): Promise<StepAnswer<Values>> {
  const { placeholder, choices, chosen, take } = step;
  const pick = vscode.window.createQuickPick<Choice<Value>>();
  placeInput(pick, place);
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  try {
    // Shown with its choices, so that an Enter that comes at once has something to take.
    pick.items = await choices(values);
    const current = pick.items.find(({ value }) => value === chosen(values));
    if (current !== undefined) pick.activeItems = [current];
    pick.show();
    const answer = await answerOf(pick, () => pick.selectedItems[0]);
    if ('did' in answer) return answer;
    const taken = await take(values, answer.taken.value);
    return taken === 'again' ? await askPick(step, values, place) : { did: 'answer', values: taken };
  } finally {
    pick.dispose();
  }
}

async function askText<Values>(
  { prompt, placeholder, text, problem, take }: TextStep<Values>,
  values: Values,
  place: StepPlace,
): Promise<StepAnswer<Values>> {
  const box = vscode.window.createInputBox();
  placeInput(box, place);
  box.prompt = prompt;
  box.placeholder = placeholder ?? '';
  box.value = text(values);
  const check = (): string | undefined => {
    const found = problem?.(box.value.trim(), values);
    box.validationMessage = found;
    return found;
  };
  box.onDidChangeValue(check);
  box.show();
  try {
    const answer = await answerOf(box, () => (check() === undefined ? box.value.trim() : undefined));
    return 'did' in answer ? answer : { did: 'answer', values: take(values, answer.taken) };
  } finally {
    box.dispose();
  }
}
