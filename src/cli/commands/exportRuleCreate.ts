import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { destinationOf, destinationOptions } from '../options/destinationOptions.ts';
import { flag, many, required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { planOptions } from '../options/planOptions.ts';
import { carryPlan } from '../plans/carryPlan.ts';
import { usageError } from '../usageError.ts';

const name = 'export-rule create';

export function exportRuleCreateCommand(): AnyCommand {
  return defineCommand({
    name,
    summary: t('Export tables of the workspace from now on'),
    description: t(
      'Makes a data export rule that sends every new row of the tables to a storage account or to Event Hubs. It shows a plan first and asks.',
    ),
    options: {
      name: required('<name>', t('of the new rule'), text),
      tables: many('--tables <table...>', t('tables to export (default: SecurityEvent)'), text),
      ...destinationOptions(),
      disabled: flag('--disabled', t('make it, and let nothing flow yet')),
      ...planOptions(),
    },
    example: 'byoml export-rule create accesses --storage contosoexport --plan',
    run: async (given, job, dialogue) => {
      const { workspace, profile, tables, disabled } = given;
      const destination = destinationOf(given, name);
      if (destination === undefined) {
        throw usageError(name, t('Say where to: --storage or --event-hubs.'));
      }
      const { planExportRule } = await import('../../usecases/azure/planExportRule.ts');
      const request = {
        action: 'create',
        name: given.name,
        tables: tables.length === 0 ? ['SecurityEvent'] : tables,
        destination,
        enabled: !disabled,
      } as const;
      const plan = await planExportRule({ workspace, profile, request }, job);
      return carryPlan(plan, given, job, dialogue);
    },
  });
}
