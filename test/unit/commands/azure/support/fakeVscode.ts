/** As much of the editor's API as wizards and messages use, and somebody in front of it who answers by script. */
type Listener<Value> = (value: Value) => unknown;

/** What is done at a question: `leave` once its choices are there, `leaveAtOnce` before. */
export type Answer = 'enter' | 'back' | 'leave' | 'leaveAtOnce';

interface User {
  /** What the next question gets. */
  readonly answer: () => Answer;
  /** A choice whose label has this is moved to, and taken. */
  readonly prefers?: RegExp | undefined;
}

interface Item {
  readonly label: string;
}

let user: User = { answer: () => 'leave' };
/** Messages and commands, in order. */
const happened: string[] = [];

/** Puts somebody in front of the editor; gives what then happens there. */
export function sitDown(next: User): readonly string[] {
  user = next;
  happened.length = 0;
  return happened;
}

class Event<Value> {
  readonly #listeners: Listener<Value>[] = [];
  readonly event = (listener: Listener<Value>): void => void this.#listeners.push(listener);
  fire(value: Value): void {
    for (const listener of this.#listeners) listener(value);
  }
}

const back = {};

class Input {
  title: string | undefined;
  step: number | undefined;
  totalSteps: number | undefined;
  ignoreFocusOut = false;
  busy = false;
  placeholder: string | undefined;
  buttons: readonly unknown[] = [];
  readonly #accepted = new Event<undefined>();
  readonly #hidden = new Event<undefined>();
  readonly #pressed = new Event<unknown>();
  readonly onDidAccept = this.#accepted.event;
  readonly onDidHide = this.#hidden.event;
  readonly onDidTriggerButton = this.#pressed.event;
  #isGone = false;

  show(): void {
    void this.#answered();
  }

  dispose(): void {
    this.#isGone = true;
    this.#hidden.fire(undefined);
  }

  /** What Enter takes is chosen. */
  protected choose(): void {
    // Each kind has its own.
  }

  #isClosed(): boolean {
    return this.#isGone;
  }

  async #answered(): Promise<void> {
    await tick();
    // What is taken unasked is no question.
    if (this.#isClosed()) return;
    const answer = user.answer();
    while (answer !== 'leaveAtOnce' && this.busy) await tick();
    if (this.#isClosed()) return;
    if (answer === 'enter') {
      this.choose();
      this.#accepted.fire(undefined);
    } else if (answer === 'back' && this.buttons.includes(back)) this.#pressed.fire(back);
    else this.#hidden.fire(undefined);
  }
}

class QuickPick extends Input {
  items: readonly Item[] = [];
  activeItems: readonly Item[] = [];
  selectedItems: readonly Item[] = [];
  canSelectMany = false;

  protected override choose(): void {
    if (this.canSelectMany) return;
    const preferred = this.items.find(({ label }) => user.prefers?.test(label) === true);
    this.selectedItems = [preferred ?? this.activeItems[0] ?? this.items[0]!];
  }
}

class InputBox extends Input {
  prompt: string | undefined;
  value = '';
  validationMessage: string | undefined;
  readonly onDidChangeValue = new Event<string>().event;

  protected override choose(): void {
    if (this.value === '') this.value = 'typed';
  }
}

/** A message with buttons that waits for somebody is a question too. */
function message(text: string, ...buttons: readonly string[]): Promise<string | undefined> {
  happened.push([text, ...buttons.map((button) => `[${button}]`)].join(' '));
  return Promise.resolve(buttons.length > 0 && user.answer() === 'enter' ? buttons[0] : undefined);
}

async function tick(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

export const QuickInputButtons = { Back: back };
export const workspace = { isTrusted: true };
export const l10n = {
  t: (text: string, ...values: readonly unknown[]): string =>
    text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
};
export class Uri {
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
}
export const commands = {
  executeCommand: (command: string): Promise<void> => {
    happened.push(`command ${command}`);
    return Promise.resolve();
  },
};
export const window = {
  createQuickPick: (): QuickPick => new QuickPick(),
  createInputBox: (): InputBox => new InputBox(),
  showInputBox: (): Promise<string | undefined> =>
    Promise.resolve(user.answer() === 'enter' ? 'proof-that-nobody-sees' : undefined),
  showInformationMessage: message,
  showWarningMessage: message,
  showErrorMessage: message,
  withProgress: (_: unknown, work: () => Promise<unknown>): Promise<unknown> => work(),
};
