import * as vscode from 'vscode';
import { textStep } from '../host/stepWizard.ts';
import type { WizardStep } from '../host/wizardSteps.ts';
import type { Window } from '../protocol/workerApi.ts';
import { timeProblem } from './dayInput.ts';

/** A window as it is typed: a day, a time, or empty for no bound. */
export interface TypedWindow {
  readonly since: string;
  readonly until: string;
}

/** Asks for both bounds of a window of events. */
export function windowSteps<Values extends TypedWindow>(
  when: (values: Values) => boolean,
): readonly WizardStep<Values>[] {
  return [
    textStep<Values>({
      when,
      prompt: vscode.l10n.t('From which time on (UTC)? Empty: from the first event.'),
      text: ({ since }) => since,
      problem: timeProblem,
      take: (values, since) => ({ ...values, since }),
    }),
    textStep<Values>({
      when,
      prompt: vscode.l10n.t('Before which time (UTC)? Empty: to the last event.'),
      text: ({ until }) => until,
      problem: timeProblem,
      take: (values, until) => ({ ...values, until }),
    }),
  ];
}

/** The bounds that there are. */
export function windowOf(since: number | undefined, until: number | undefined): Window {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}
