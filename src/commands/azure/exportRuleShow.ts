import * as vscode from 'vscode';
import type { HostServices } from '../../host/services.ts';
import { walkSteps } from '../../host/wizardSteps.ts';
import type { CommandMap } from '../commandMap.ts';
import { targetOf } from '../target.ts';
import { requireAzurePlaces } from './azurePlaces.ts';
import { withAzureRemedy } from './azureRemedy.ts';
import { placeStep } from './placeStep.ts';
import { type RuleChoice, ruleStep } from './ruleStep.ts';

/** Lists the data export rules of a place and shows one. */
export function exportRuleShowCommands(services: HostServices): Pick<CommandMap, 'byoml.exportRule.show'> {
  return {
    'byoml.exportRule.show': withAzureRemedy(async (argument) => {
      const target = targetOf(argument);
      const { places, named, first } = await requireAzurePlaces(services, vscode.workspace.isTrusted, target);
      const steps = [
        placeStep<RuleChoice>(places, named),
        ruleStep<RuleChoice>(services, {
          named: target.id,
          // A list of one is a list too.
          asks: target.id === undefined,
          placeholder: vscode.l10n.t('Data export rules; Enter shows one.'),
          take: (values, rule) => ({ ...values, rule }),
        }),
      ];
      const chosen = await walkSteps<RuleChoice>(vscode.l10n.t('Data Export Rules'), steps, { place: first });
      if (chosen?.rule === undefined) return;
      await services.facts.show(chosen.rule.name, 'json', JSON.stringify(chosen.rule, undefined, 2));
    }),
  };
}
