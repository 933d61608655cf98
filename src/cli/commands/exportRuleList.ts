import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { columns } from '../layout/columns.ts';
import { printable } from '../layout/printable.ts';
import { placeOptions } from '../options/placeOptions.ts';

export function exportRuleListCommand(): AnyCommand {
  return defineCommand({
    name: 'export-rule list',
    summary: t('The data export rules of the workspace'),
    options: placeOptions(),
    example: 'byoml export-rule list',
    run: async ({ workspace, profile }, job) => {
      const { listExportRules } = await import('../../usecases/azure/listExportRules.ts');
      const rules = await listExportRules({ workspace, profile }, job);
      return {
        json: rules,
        text: (page) =>
          rules.length === 0
            ? t('There is no export rule yet: make one with `byoml export-rule create`.')
            : columns(
                page,
                [
                  { title: t('rule') },
                  { title: t('enabled') },
                  { title: t('tables'), flexible: true },
                  { title: t('destination'), flexible: true },
                ],
                rules.map(({ name, enabled, tables, destination }) => [
                  printable(name),
                  enabled ? t('yes') : t('no'),
                  printable(tables.join(', ')),
                  printable(destination.resourceId.split('/').at(-1) ?? ''),
                ]),
              ).join('\n'),
      };
    },
  });
}
