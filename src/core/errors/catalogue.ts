import { azureErrors } from './azureErrors.ts';
import { generalErrors } from './generalErrors.ts';
import { interchangeErrors } from './interchangeErrors.ts';
import { modelErrors } from './modelErrors.ts';
import { networkErrors } from './networkErrors.ts';
import { pageErrors } from './pageErrors.ts';
import { planErrors } from './planErrors.ts';
import { ruleErrors } from './ruleErrors.ts';
import { runErrors } from './runErrors.ts';
import { sampleErrors } from './sampleErrors.ts';
import { signInErrors } from './signInErrors.ts';
import { sourceErrors } from './sourceErrors.ts';
import { storeErrors } from './storeErrors.ts';
import { tableErrors } from './tableErrors.ts';

/**
 * Who has to act on an error. `usage`: the words of the call; `input`: a file, row or setting; `precondition`: something
 * is missing; `service`: another system refused; `gate`: a bar was not met; `defect`: us; `cancelled`: nobody.
 */
export type ErrorKind = 'usage' | 'input' | 'precondition' | 'service' | 'gate' | 'defect' | 'cancelled';

/** One foreseen error: `message` says what happened and where, `action` what to do; `{name}` stands for an argument. */
export interface ErrorEntry {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly action: string;
}

export const errorCatalogue = {
  ...generalErrors,
  ...sourceErrors,
  ...tableErrors,
  ...storeErrors,
  ...modelErrors,
  ...ruleErrors,
  ...runErrors,
  ...sampleErrors,
  ...pageErrors,
  ...interchangeErrors,
  ...networkErrors,
  ...signInErrors,
  ...azureErrors,
  ...planErrors,
} as const satisfies Readonly<Record<string, ErrorEntry>>;

export type ErrorCode = keyof typeof errorCatalogue;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The arguments that an error's two texts ask for, checked by the compiler. */
export type ErrorArguments<C extends ErrorCode> = Readonly<
  Record<
    Placeholders<(typeof errorCatalogue)[C]['message'] | (typeof errorCatalogue)[C]['action']>,
    string | number
  >
>;
