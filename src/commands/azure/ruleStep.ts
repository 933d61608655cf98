import * as vscode from 'vscode';
import type { ExportRuleListed } from '../../core/azure/exportRule.ts';
import { type FoundChoice, pagedStep } from '../../host/pagedStep.ts';
import { pickText } from '../../host/pickText.ts';
import { Precondition } from '../../host/precondition.ts';
import type { HostServices } from '../../host/services.ts';
import type { WizardStep } from '../../host/wizardSteps.ts';
import type { AzurePlace } from './azurePlaces.ts';
import { destinationName } from './destinationName.ts';
import { readPart } from './readPart.ts';

export interface RuleChoice {
  readonly place: AzurePlace;
  readonly rule?: ExportRuleListed;
}

/** Asks which of the data export rules at the place; one that was named, and the only one there is, is taken unasked. */
export function ruleStep<Values extends RuleChoice>(
  { overviews }: Pick<HostServices, 'overviews'>,
  {
    named,
    asks = false,
    placeholder,
    offers = () => true,
    take,
  }: {
    readonly named: string | undefined;
    /** Is it asked even where there is only one? */
    readonly asks?: boolean;
    readonly placeholder: string;
    readonly offers?: (rule: ExportRuleListed) => boolean;
    readonly take: (values: Values, rule: ExportRuleListed) => Values;
  },
): WizardStep<Values> {
  return pagedStep<Values, ExportRuleListed>({
    placeholder,
    async *pages({ place }) {
      const rules = readPart(await overviews.afresh(place), 'rules');
      const isNamed = ({ name }: ExportRuleListed): boolean => named === undefined || name === named;
      yield rules.filter(isNamed).filter(offers).map(look);
    },
    chosen: ({ rule }) => rule?.name,
    takesOnly: !asks,
    none: () =>
      new Precondition(vscode.l10n.t('There is no data export rule for that here.'), {
        label: vscode.l10n.t('Create a Data Export Rule'),
        command: 'byoml.exportRule.create',
      }),
    take,
  });
}

function look(rule: ExportRuleListed): FoundChoice<ExportRuleListed> {
  const { name, enabled, tables, destination } = rule;
  return {
    label: pickText(name),
    description: enabled ? vscode.l10n.t('enabled') : vscode.l10n.t('disabled'),
    detail: vscode.l10n.t('{0} to {1}', tables.map(pickText).join(', '), destinationName(destination)),
    key: name,
    rank: 0,
    value: rule,
  };
}
