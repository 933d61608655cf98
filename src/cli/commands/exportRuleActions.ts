import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { planOptions } from '../options/planOptions.ts';
import { carryPlan } from '../plans/carryPlan.ts';

type Action = 'enable' | 'disable' | 'delete';

/** The commands that need no more than a rule's name. */
export function exportRuleActionCommands(): readonly AnyCommand[] {
  return [
    actionCommand('enable', t('Let a data export rule flow')),
    actionCommand('disable', t('Stop a data export rule and keep it')),
    actionCommand('delete', t('Delete a data export rule; what it exported stays')),
  ];
}

function actionCommand(action: Action, summary: string): AnyCommand {
  return defineCommand({
    name: `export-rule ${action}`,
    summary,
    options: { name: required('<name>', t('the data export rule'), text), ...planOptions() },
    example: `byoml export-rule ${action} accesses --plan`,
    run: async (given, job, dialogue) => {
      const { workspace, profile, name } = given;
      const { planExportRule } = await import('../../usecases/azure/planExportRule.ts');
      const plan = await planExportRule({ workspace, profile, request: { action, name } }, job);
      return carryPlan(plan, given, job, dialogue);
    },
  });
}
