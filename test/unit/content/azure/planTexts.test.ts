import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { armText } from '../../../../src/content/azure/armText.ts';
import { azCommand } from '../../../../src/content/azure/azCommand.ts';
import { bicepText } from '../../../../src/content/azure/bicepText.ts';
import { planMarkdown } from '../../../../src/content/azure/planMarkdown.ts';
import { shellWord } from '../../../../src/content/azure/shellWord.ts';
import type { ExportRule } from '../../../../src/core/azure/exportRule.ts';
import type { Change, Plan } from '../../../../src/core/azure/plan.ts';

const place = {
  profile: 'prod',
  tenant: 't',
  subscription: 'sub',
  resourceGroup: 'rg-sentinel',
  workspace: 'contoso',
};
const storage = '/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store';
const hubs = '/subscriptions/sub/resourceGroups/rg/providers/Microsoft.EventHub/namespaces/hubs';
const rule: ExportRule = {
  name: 'accesses',
  tables: ['SecurityEvent', 'Heartbeat'],
  enabled: true,
  destination: { kind: 'storage', resourceId: storage },
};

function ruleChange(before: ExportRule | undefined, after: ExportRule | undefined): Change {
  return { kind: 'exportRule', name: 'accesses', before, after };
}

function planWith(change: Change, title = 'Create it'): Plan {
  return { id: '0123456789ab', place, title, changes: [change], notes: [], missing: [], cost: undefined };
}

describe('azCommand', () => {
  const start = 'az monitor log-analytics workspace data-export';
  const where = '--resource-group rg-sentinel --workspace-name contoso --name accesses';
  const toHub: ExportRule = { ...rule, destination: { kind: 'eventHub', resourceId: hubs, hub: 'h' } };

  it.each([
    [
      ruleChange(undefined, rule),
      `${start} create ${where} --destination ${storage} --enable true --tables SecurityEvent Heartbeat --subscription sub`,
    ],
    [
      ruleChange(undefined, toHub),
      `${start} create ${where} --destination ${hubs}/eventhubs/h --enable true --tables SecurityEvent Heartbeat --subscription sub`,
    ],
    [
      ruleChange(rule, { ...rule, enabled: false }),
      `${start} update ${where} --enable false --subscription sub`,
    ],
    [ruleChange(rule, undefined), `${start} delete ${where} --subscription sub --yes`],
    [
      { kind: 'tableMigration', table: 'Old_CL' } as const,
      'az monitor log-analytics workspace table migrate --resource-group rg-sentinel --workspace-name contoso --name Old_CL --subscription sub',
    ],
  ])('%#', (change, line) => {
    expect(azCommand(change, place)).toBe(line);
  });
});

describe('shellWord', () => {
  it('is one word, and the text, to bash', () => {
    const hostile = [
      "it's",
      '$(id)',
      '`id`',
      'a\nb',
      'x; rm -rf /',
      '-rf',
      '*',
      '~',
      '',
      'é\u202e',
      '\\',
      '"',
      '#',
    ];
    const words = hostile.map(shellWord);
    expect(words.join('')).not.toContain('\n');
    const script = `printf '%s\\0' ${words.join(' ')}`;
    const out = execFileSync('bash', ['-c', script], { env: { LC_ALL: 'C.UTF-8' } }).toString();
    expect(out.split('\0').slice(0, -1)).toEqual(hostile);
  });

  it('never breaks a line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[ -~]*$/.test(shellWord(text))));
  });
});

describe('bicepText', () => {
  it('is a rule below its workspace', () => {
    expect(bicepText(planWith(ruleChange(undefined, rule)))).toMatchInlineSnapshot(`
      "// az deployment group create --subscription sub --resource-group rg-sentinel --template-file FILE
      targetScope = 'resourceGroup'

      resource workspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
        name: 'contoso'
      }

      resource exportRule 'Microsoft.OperationalInsights/workspaces/dataExports@2025-07-01' = {
        parent: workspace
        name: 'accesses'
        properties: {
          destination: {
            resourceId: '/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store'
          }
          tableNames: [
            'SecurityEvent'
            'Heartbeat'
          ]
          enable: true
        }
      }
      "
    `);
  });

  it('lets no name out of its string', () => {
    const text = bicepText(planWith(ruleChange(undefined, { ...rule, tables: ["a'b${x}\n\\"] })));
    expect(text).toContain(String.raw`'a\'b\${x}\u{a}\\'`);
  });

  it('says what a deployment cannot do', () => {
    expect(bicepText(planWith(ruleChange(rule, undefined)))).toMatch(/^\/\/ A deployment does not delete/);
  });
});

describe('armText', () => {
  it('is a template with the rule', () => {
    const after: ExportRule = { ...rule, destination: { kind: 'eventHub', resourceId: hubs, hub: '[x]' } };
    expect(JSON.parse(armText(planWith(ruleChange(undefined, after))))).toMatchObject({
      resources: [
        {
          type: 'Microsoft.OperationalInsights/workspaces/dataExports',
          name: 'contoso/accesses',
          properties: {
            destination: { resourceId: hubs, metaData: { eventHubName: '[[x]' } },
            tableNames: ['SecurityEvent', 'Heartbeat'],
            enable: true,
          },
        },
      ],
    });
  });
});

describe('planMarkdown', () => {
  it('shows before and after, notes, roles, cost and the az line', () => {
    const plan: Plan = {
      ...planWith(ruleChange(rule, { ...rule, tables: ['SecurityEvent'] }), 'Change it'),
      notes: [{ level: 'warning', text: 'Exported in part.' }],
      missing: [{ action: 'a/write', scope: storage, role: 'Storage Account Contributor', az: 'az role x' }],
      cost: { monthly: 1, arithmetic: ['1 GB x 1 = 1 USD'] },
    };
    expect(planMarkdown(plan)).toMatchInlineSnapshot(`
      "# Change it

      - Workspace: \`contoso\`
      - Where: \`/subscriptions/sub/resourceGroups/rg-sentinel/providers/Microsoft.OperationalInsights/workspaces/contoso\`
      - Cloud: Azure, profile \`prod\`
      - Plan: \`0123456789ab\`

      ## Missing permissions

      - \`a/write\` at \`/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store\`: the role **Storage Account Contributor** gives it. For an administrator:

        \`\`\`sh
        az role x
        \`\`\`


      ## Change the data export rule \`accesses\`

      - tables: \`SecurityEvent, Heartbeat\` → \`SecurityEvent\`
      - destination: \`/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store\`
      - enabled: \`yes\`

      ## Know before

      - Exported in part.

      ## Cost

      - 1 GB x 1 = 1 USD

      ## The same with the Azure CLI

      \`\`\`sh
      az monitor log-analytics workspace data-export update --resource-group rg-sentinel --workspace-name contoso --name accesses --destination /subscriptions/sub/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store --enable true --tables SecurityEvent --subscription sub
      \`\`\`
      "
    `);
  });

  it('keeps hostile names text', () => {
    const name = '`<img src=x>` [a](https://evil) ![b](c)\n# **x**';
    const text = planMarkdown({
      ...planWith({ ...ruleChange(undefined, { ...rule, name }), name } as Change, name),
      notes: [{ level: 'info', text: name }],
    });
    const outsideCode = text.replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outsideCode).not.toMatch(/<img|\]\(|https:\/\/|\*\*x|^# \*/m);
  });
});
