import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import { printable } from '../layout/printable.ts';
import { optional, required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';

export function exportRuleDownloadCommand(): AnyCommand {
  return defineCommand({
    name: 'export-rule download',
    summary: t('Bring what a rule exported to storage to a folder'),
    description: t(
      'Writes the blobs of each table to a folder of its own, in the layout of the export, which --from of other commands reads. What is there already is not fetched again.',
    ),
    options: {
      name: required('<name>', t('the data export rule'), text),
      to: required('--to <dir>', t('folder to write to'), text),
      profile: optional('--profile <name>', t('profile of byoml.yaml, where it has several'), text),
    },
    example: 'byoml export-rule download byoml --to exported',
    run: async (given, job) => {
      const { downloadExport } = await import('../../usecases/azure/downloadExport.ts');
      const done = await downloadExport(given, job);
      return {
        json: done,
        text: (page) =>
          facts(page, [
            [t('fetched'), t('{blobs} blobs, {bytes} bytes', { blobs: done.blobs, bytes: done.bytes })],
            [t('here already'), t('{blobs} blobs', { blobs: done.unchanged })],
            ...done.folders.map((folder): [string, string] => [t('folder'), printable(folder)]),
          ]),
        notes: [
          ...done.empty.map((table) =>
            t('Nothing of {table} is there yet: a new rule takes about 30 minutes.', {
              table: printable(table),
            }),
          ),
          ...(done.foreign.length === 0
            ? []
            : [
                t('{count} blobs have names that no export gives; they were left where they are.', {
                  count: done.foreign.length,
                }),
              ]),
        ],
      };
    },
  });
}
