import * as vscode from 'vscode';
import type { Cluster } from '../../core/azure/workspace.ts';
import { type FoundChoice, pagedStep } from '../../host/pagedStep.ts';
import { pickText } from '../../host/pickText.ts';
import { Precondition } from '../../host/precondition.ts';
import type { HostServices } from '../../host/services.ts';
import { walkSteps } from '../../host/wizardSteps.ts';
import type { CommandMap } from '../commandMap.ts';
import { targetOf } from '../target.ts';
import { type AzurePlace, requireAzurePlaces } from './azurePlaces.ts';
import { withAzureRemedy } from './azureRemedy.ts';
import { placeStep } from './placeStep.ts';
import { readPart } from './readPart.ts';

interface ClusterChoice {
  readonly place: AzurePlace;
  readonly cluster?: Cluster;
}

/** Lists the dedicated clusters of a place's subscription and shows one. */
export function clusterCommands(services: HostServices): Pick<CommandMap, 'byoml.cluster.list'> {
  return {
    'byoml.cluster.list': withAzureRemedy(async (argument) => {
      const target = targetOf(argument);
      const { places, named, first } = await requireAzurePlaces(services, vscode.workspace.isTrusted, target);
      const steps = [
        placeStep<ClusterChoice>(places, named),
        pagedStep<ClusterChoice, Cluster>({
          placeholder: vscode.l10n.t('Dedicated clusters; Enter shows one.'),
          async *pages({ place }) {
            const clusters = readPart(await services.overviews.afresh(place), 'clusters');
            yield clusters.filter(({ id }) => target.id === undefined || id === target.id).map(look);
          },
          chosen: ({ cluster }) => cluster?.id,
          takesOnly: target.id !== undefined,
          none: () =>
            new Precondition(vscode.l10n.t('The subscription has no dedicated Log Analytics cluster.'), {
              label: vscode.l10n.t('Refresh'),
              command: 'byoml.azure.refresh',
            }),
          take: (values, cluster) => ({ ...values, cluster }),
        }),
      ];
      const chosen = await walkSteps<ClusterChoice>(vscode.l10n.t('Clusters'), steps, { place: first });
      if (chosen?.cluster === undefined) return;
      await services.facts.show(chosen.cluster.name, 'json', JSON.stringify(chosen.cluster, undefined, 2));
    }),
  };
}

function look(cluster: Cluster): FoundChoice<Cluster> {
  return {
    label: pickText(cluster.name),
    description: pickText(cluster.provisioningState ?? ''),
    key: cluster.id,
    rank: 0,
    value: cluster,
  };
}
