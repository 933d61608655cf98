import * as vscode from 'vscode';
import type { ExportOverview, TableListed } from '../../core/azure/exportOverview.ts';
import { manyStep } from '../../host/manyStep.ts';
import { pickText } from '../../host/pickText.ts';
import type { Choice } from '../../host/quickInput.ts';
import type { HostServices } from '../../host/services.ts';
import type { WizardStep } from '../../host/wizardSteps.ts';
import type { AzurePlace } from './azurePlaces.ts';
import { readPart } from './readPart.ts';

interface TableChoices {
  readonly place: AzurePlace;
  readonly tables: readonly string[];
}

/**
 * Asks which tables; only those that a rule sends, wholly or in part, and those that were chosen before. `take` also learns
 * what else there is at the place.
 */
export function tablesStep<Values extends TableChoices>(
  { overviews }: Pick<HostServices, 'overviews'>,
  take: (values: Values, overview: ExportOverview) => Values = (values) => values,
): WizardStep<Values> {
  return manyStep<Values, string>({
    placeholder: vscode.l10n.t('Which tables? Space marks, Enter goes on.'),
    choices: async ({ place, tables }) => {
      const known = readPart(await overviews.afresh(place), 'tables');
      const names = new Set(known.map(({ name }) => name));
      const offered = known.filter(({ name, support }) => support !== 'none' || tables.includes(name));
      // A rule may name a table that is not there yet.
      const others = tables.filter((table) => !names.has(table));
      return [
        ...offered.filter(({ name }) => tables.includes(name)).map(look),
        ...others.map((name) => ({ label: pickText(name), value: name })),
        ...offered.filter(({ name }) => !tables.includes(name)).map(look),
      ];
    },
    isChosen: ({ tables }, table) => tables.includes(table),
    take: async (values, tables) => take({ ...values, tables }, await overviews.at(values.place)),
  });
}

function look({ name, plan, reason }: TableListed): Choice<string> {
  const detail = reason === undefined ? {} : { detail: reason };
  return { label: pickText(name), description: plan, ...detail, value: name };
}
