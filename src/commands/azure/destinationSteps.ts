import * as vscode from 'vscode';
import type { ExportDestination } from '../../core/azure/exportRule.ts';
import type { FoundDestination } from '../../core/azure/foundDestination.ts';
import { type FoundChoice, pagedStep } from '../../host/pagedStep.ts';
import { pickText } from '../../host/pickText.ts';
import { Precondition } from '../../host/precondition.ts';
import type { HostServices } from '../../host/services.ts';
import type { WizardStep } from '../../host/wizardSteps.ts';
import type { AzurePlace } from './azurePlaces.ts';

export interface ChosenDestination {
  readonly destination?: ExportDestination;
}

/** A destination that a wizard asks for. */
type Values = ChosenDestination & { readonly place: AzurePlace };

type Pool = Pick<HostServices, 'pool'>;

/** Asks where to: a storage account or a namespace of Event Hubs, and of those which hub. What cannot be used says why. */
export function destinationSteps<Chosen extends Values>(services: Pool): readonly WizardStep<Chosen>[] {
  return [accountStep(services), hubStep(services)];
}

function accountStep<Chosen extends Values>({ pool }: Pool): WizardStep<Chosen> {
  return pagedStep<Chosen, FoundDestination>({
    placeholder: vscode.l10n.t('Send the rows where to?'),
    async *pages({ place: { workspace, profile } }, signal) {
      const found = await pool.call('azure', 'azureDestinations', { workspace, profile }, { signal });
      yield found.map(look);
    },
    chosen: ({ destination }) => destination?.resourceId.toLowerCase(),
    none: () =>
      new Precondition(
        vscode.l10n.t(
          'There is neither a storage account nor an Event Hubs namespace that you may see. Make one in the region of the workspace first.',
        ),
        { label: vscode.l10n.t('Refresh'), command: 'byoml.azure.refresh' },
      ),
    take: (values, { kind, id, problem }) => {
      // It stays in the list, with what keeps it from being used.
      const standing = values.destination?.resourceId.toLowerCase() === id.toLowerCase();
      if (standing) return values;
      return problem === undefined ? { ...values, destination: { kind, resourceId: id } } : 'again';
    },
  });
}

function look(found: FoundDestination): FoundChoice<FoundDestination> {
  const { kind, id, name, resourceGroup, region, problem } = found;
  const icon = kind === 'storage' ? '$(database)' : '$(broadcast)';
  return {
    label: `${problem === undefined ? icon : '$(circle-slash)'} ${pickText(name)}`,
    description: `${kind === 'storage' ? vscode.l10n.t('storage account') : vscode.l10n.t('Event Hubs')} · ${pickText(region)}`,
    detail: problem === undefined ? pickText(resourceGroup) : vscode.l10n.t('Not usable: {0}', problem),
    key: id.toLowerCase(),
    rank: rankOf(found),
    value: found,
  };
}

/** Files in storage first: they are what a detection reads. */
function rankOf({ kind, problem }: FoundDestination): number {
  if (problem !== undefined) return 2;
  return kind === 'storage' ? 0 : 1;
}

function hubStep<Chosen extends Values>({ pool }: Pool): WizardStep<Chosen> {
  // A hub's name; empty for one of each table.
  return pagedStep<Chosen, string>({
    when: ({ destination }) => destination?.kind === 'eventHub',
    placeholder: vscode.l10n.t('To which hub?'),
    first: ({ destination }) => [
      {
        label: vscode.l10n.t('A hub for each table'),
        detail: vscode.l10n.t('Azure makes them when rows arrive, and calls them am-<table>.'),
        key: '',
        rank: 0,
        value: '',
      },
      // Whoever comes back and is quick keeps the hub that was chosen.
      ...(destination?.kind === 'eventHub' && destination.hub !== undefined
        ? [hubLook(destination.hub)]
        : []),
    ],
    async *pages({ place: { workspace, profile }, destination }, signal) {
      const namespace = destination?.resourceId ?? '';
      const hubs = await pool.call('azure', 'azureHubs', { workspace, profile, namespace }, { signal });
      yield hubs.map(hubLook);
    },
    chosen: ({ destination }) => (destination?.kind === 'eventHub' ? (destination.hub ?? '') : undefined),
    none: () => new Error('there is always one choice'),
    take: (values, hub) => {
      const { destination } = values;
      if (destination?.kind !== 'eventHub') return values;
      const { kind, resourceId } = destination;
      return { ...values, destination: { kind, resourceId, ...(hub === '' ? {} : { hub }) } };
    },
  });
}

function hubLook(hub: string): FoundChoice<string> {
  return { label: pickText(hub), key: hub, rank: 1, value: hub };
}
