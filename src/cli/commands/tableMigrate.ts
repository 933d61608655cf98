import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { planOptions } from '../options/planOptions.ts';
import { carryPlan } from '../plans/carryPlan.ts';

export function tableMigrateCommand(): AnyCommand {
  return defineCommand({
    name: 'table migrate',
    summary: t('Turn a classic custom table into one of data collection rules'),
    description: t(
      'Custom tables of the retired HTTP Data Collector API cannot be exported. There is no way back. It shows a plan first and asks.',
    ),
    options: { table: required('<table>', t('the custom table'), text), ...planOptions() },
    example: 'byoml table migrate AnomalousResourceAccessResult_CL --plan',
    run: async (given, job, dialogue) => {
      const { workspace, profile, table } = given;
      const { planTableMigration } = await import('../../usecases/azure/planTableMigration.ts');
      const plan = await planTableMigration({ workspace, profile, table }, job);
      return carryPlan(plan, given, job, dialogue);
    },
  });
}
