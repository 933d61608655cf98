import type { Plan } from '../../core/azure/plan.ts';
import type { ExportRule } from '../../core/azure/exportRule.ts';
import { deploymentOf } from './deployment.ts';
import { exportRuleApiVersion, exportRuleProperties, exportRuleType } from './exportRuleResource.ts';
import { shellWord } from './shellWord.ts';

/** A Bicep file that brings about what a plan wants; it is deployed to the resource group of the workspace. */
export function bicepText(plan: Plan): string {
  const { rules, remarks } = deploymentOf(plan);
  const { place } = plan;
  return [
    ...remarks.map((remark) => `// ${remark}`),
    ...(rules.length === 0
      ? []
      : [
          `// az deployment group create --subscription ${shellWord(place.subscription)} --resource-group ${shellWord(place.resourceGroup)} --template-file FILE`,
          "targetScope = 'resourceGroup'",
          '',
          `resource workspace 'Microsoft.OperationalInsights/workspaces@${exportRuleApiVersion}' existing = {`,
          `  name: ${bicepString(place.workspace)}`,
          '}',
        ]),
    ...rules.flatMap(ruleLines),
    '',
  ].join('\n');
}

function ruleLines(rule: ExportRule, place: number): readonly string[] {
  const { destination, tableNames, enable } = exportRuleProperties(rule);
  const { resourceId, metaData } = destination;
  return [
    '',
    `resource exportRule${place === 0 ? '' : String(place + 1)} '${exportRuleType}@${exportRuleApiVersion}' = {`,
    '  parent: workspace',
    `  name: ${bicepString(rule.name)}`,
    '  properties: {',
    '    destination: {',
    `      resourceId: ${bicepString(resourceId)}`,
    ...(metaData === undefined
      ? []
      : ['      metaData: {', `        eventHubName: ${bicepString(metaData.eventHubName)}`, '      }']),
    '    }',
    '    tableNames: [',
    ...tableNames.map((table) => `      ${bicepString(table)}`),
    '    ]',
    `    enable: ${enable}`,
    '  }',
    '}',
  ];
}

/** A Bicep string of any text, in printable ASCII: nothing in it can end the string or begin an expression. */
function bicepString(text: string): string {
  return `'${text.toWellFormed().replace(/[^ -~]|['\\$]/gu, escaped)}'`;
}

function escaped(character: string): string {
  if (/^['\\$]$/.test(character)) return `\\${character}`;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
