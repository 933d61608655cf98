import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import { required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { placeOptions } from '../options/placeOptions.ts';

export function exportRuleShowCommand(): AnyCommand {
  return defineCommand({
    name: 'export-rule show',
    summary: t('One data export rule'),
    options: { name: required('<name>', t('the data export rule'), text), ...placeOptions() },
    example: 'byoml export-rule show accesses',
    run: async ({ workspace, profile, name }, job) => {
      const { showExportRule } = await import('../../usecases/azure/showExportRule.ts');
      const rule = await showExportRule({ workspace, profile, name }, job);
      const { destination, tables, enabled } = rule;
      const hub = destination.kind === 'eventHub' ? (destination.hub ?? t('one for each table')) : undefined;
      return {
        json: rule,
        text: (page) =>
          facts(page, [
            [t('rule'), rule.name],
            [t('enabled'), enabled ? t('yes') : t('no')],
            [t('tables'), tables.join(', ')],
            [t('destination'), destination.resourceId],
            ...(hub === undefined ? [] : [[t('hub'), hub] as const]),
            [t('created'), rule.createdDate ?? ''],
            [t('last changed'), rule.lastModifiedDate ?? ''],
          ]),
      };
    },
  });
}
