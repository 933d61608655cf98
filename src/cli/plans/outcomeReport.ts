import { t } from '@vscode/l10n';
import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import type { Report } from '../defineCommand.ts';
import { paragraph } from '../layout/paragraph.ts';

/** What became of a plan; `more` stands before it in the JSON. */
export function outcomeReport(outcome: PlanOutcome, more: Readonly<Record<string, unknown>> = {}): Report {
  const { id, state, steps, notes } = outcome;
  const end =
    state === 'done'
      ? t('To take it back: byoml plan undo {id}', { id })
      : t('The plan {id} is {state}.', { id, state });
  return {
    json: { ...more, outcome },
    text: (page) => [...steps, ...notes, end].map((line) => paragraph(page, line)).join('\n'),
  };
}
