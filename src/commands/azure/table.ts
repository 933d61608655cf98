import * as vscode from 'vscode';
import { azureWork } from '../../host/longWork.ts';
import { pagedStep } from '../../host/pagedStep.ts';
import { pickText } from '../../host/pickText.ts';
import { Precondition } from '../../host/precondition.ts';
import type { HostServices } from '../../host/services.ts';
import { walkSteps } from '../../host/wizardSteps.ts';
import type { CommandMap } from '../commandMap.ts';
import { targetOf } from '../target.ts';
import { type AzurePlace, requireAzurePlaces } from './azurePlaces.ts';
import { withAzureRemedy } from './azureRemedy.ts';
import { placeStep } from './placeStep.ts';
import { proposePlan } from './proposePlan.ts';
import { readPart } from './readPart.ts';

interface TableChoice {
  readonly place: AzurePlace;
  readonly table?: string;
}

/** Classic custom tables: they cannot be exported until they are migrated. */
export function tableCommands(services: HostServices): Pick<CommandMap, 'byoml.table.migrate'> {
  return {
    'byoml.table.migrate': withAzureRemedy(async (argument) => {
      const target = targetOf(argument);
      const { places, named, first } = await requireAzurePlaces(services, vscode.workspace.isTrusted, target);
      const steps = [
        placeStep<TableChoice>(places, named),
        pagedStep<TableChoice, string>({
          placeholder: vscode.l10n.t('Which classic table?'),
          async *pages({ place }) {
            const tables = readPart(await services.overviews.afresh(place), 'tables');
            const offered = tables.filter(
              ({ classic, name }) => classic && (target.id === undefined || name === target.id),
            );
            yield offered.map(({ name }) => ({ label: pickText(name), key: name, rank: 0, value: name }));
          },
          chosen: ({ table }) => table,
          takesOnly: target.id !== undefined,
          none: () =>
            new Precondition(
              vscode.l10n.t(
                'The workspace has no classic table: nothing here was made by the HTTP Data Collector API.',
              ),
              { label: vscode.l10n.t('Refresh'), command: 'byoml.azure.refresh' },
            ),
          take: (values, table) => ({ ...values, table }),
        }),
      ];
      const title = vscode.l10n.t('Migrate a Classic Table');
      const chosen = await walkSteps<TableChoice>(title, steps, { place: first });
      if (chosen?.table !== undefined) await migrate(services, chosen.place, chosen.table);
    }),
  };
}

async function migrate(
  services: HostServices,
  { workspace, profile }: AzurePlace,
  table: string,
): Promise<void> {
  const title = vscode.l10n.t('Plan the migration of {0}', table);
  const input = { workspace, profile, table };
  const plan = await azureWork(services, { title, workspace }, 'planTableMigration', input);
  await proposePlan(services, { workspace, plan });
}
