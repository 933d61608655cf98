import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { columns } from '../layout/columns.ts';

export function templateListCommand(): AnyCommand {
  return defineCommand({
    name: 'template list',
    summary: t('The templates to make detections from'),
    options: {},
    example: 'byoml template list',
    run: async (_given, job) => {
      const { listTemplates } = await import('../../usecases/listTemplates.ts');
      const templates = await listTemplates({}, job);
      return {
        json: templates.map(({ id, version, title, table, budget }) => ({
          id,
          version,
          title,
          table,
          budget,
        })),
        text: (page) =>
          columns(
            page,
            [{ title: t('template') }, { title: t('title'), flexible: true }, { title: t('table') }],
            templates.map(({ id, title, table }) => [id, title, table]),
          ).join('\n'),
      };
    },
  });
}
