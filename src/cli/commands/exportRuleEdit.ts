import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { destinationOf, destinationOptions } from '../options/destinationOptions.ts';
import { many, required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { planOptions } from '../options/planOptions.ts';
import { carryPlan } from '../plans/carryPlan.ts';
import { usageError } from '../usageError.ts';

const name = 'export-rule edit';

export function exportRuleEditCommand(): AnyCommand {
  return defineCommand({
    name,
    summary: t('Change the tables or the destination of a data export rule'),
    description: t('What is not said stays as it is. It shows a plan first and asks.'),
    options: {
      name: required('<name>', t('the data export rule'), text),
      tables: many('--tables <table...>', t('all tables that it shall export'), text),
      ...destinationOptions(),
      ...planOptions(),
    },
    example: 'byoml export-rule edit accesses --tables SecurityEvent Heartbeat --plan',
    run: async (given, job, dialogue) => {
      const { workspace, profile, tables } = given;
      const destination = destinationOf(given, name);
      if (destination === undefined && tables.length === 0) {
        throw usageError(name, t('Say what to change: --tables, --storage or --event-hubs.'));
      }
      const { planExportRule } = await import('../../usecases/azure/planExportRule.ts');
      const request = {
        action: 'edit',
        name: given.name,
        tables: tables.length === 0 ? undefined : tables,
        destination,
      } as const;
      const plan = await planExportRule({ workspace, profile, request }, job);
      return carryPlan(plan, given, job, dialogue);
    },
  });
}
