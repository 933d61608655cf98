import { t } from '@vscode/l10n';
import type { ExportDestination } from '../../core/azure/exportRule.ts';
import { usageError } from '../usageError.ts';
import { optional, type OptionSpec } from './optionSpec.ts';
import { text } from './parsers.ts';

export interface DestinationOptions {
  readonly storage: string | undefined;
  readonly eventHubs: string | undefined;
  readonly hub: string | undefined;
}

export function destinationOptions(): {
  readonly [K in keyof DestinationOptions]: OptionSpec<DestinationOptions[K]>;
} {
  return {
    storage: optional('--storage <account>', t('storage account to export to: name or ARM id'), text),
    eventHubs: optional(
      '--event-hubs <namespace>',
      t('Event Hubs namespace to export to: name or ARM id'),
      text,
    ),
    hub: optional('--hub <name>', t('one hub for all tables'), text, t('one for each table')),
  };
}

/** Where the options say that rows go; undefined where they do not. Throws `usage.invalid` where they say two things. */
export function destinationOf(
  { storage, eventHubs, hub }: DestinationOptions,
  command: string,
): ExportDestination | undefined {
  if (storage !== undefined && eventHubs !== undefined) {
    throw usageError(command, t('Choose one of --storage and --event-hubs.'));
  }
  if (hub !== undefined && eventHubs === undefined) {
    throw usageError(command, t('--hub needs --event-hubs.'));
  }
  if (storage !== undefined) return { kind: 'storage', resourceId: storage };
  return eventHubs === undefined ? undefined : { kind: 'eventHub', resourceId: eventHubs, hub };
}
