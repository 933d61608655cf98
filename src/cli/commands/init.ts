import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { many, required, withDefault } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';

export function initCommand(): AnyCommand {
  return defineCommand({
    name: 'init',
    summary: t('A detection folder from a template'),
    description: t('Makes a detection from a template, and byoml.yaml around it where there is none.'),
    options: {
      name: required('<name>', t('name of the new detection'), text),
      template: withDefault('--template <id>', t('what to start from'), text, 'anomalous-resource-access'),
      from: many(
        '--from <path...>',
        t('what it will read, seen from the workspace; can be filled in later'),
        text,
      ),
    },
    example: 'byoml init file-shares --from sample/am-securityevent',
    run: async ({ workspace, name, template, from }, job) => {
      const { init } = await import('../../usecases/init.ts');
      const made = await init({ workspace, name, template, from }, job);
      return { json: made, text: () => made.files.map((file) => t('written: {file}', { file })).join('\n') };
    },
  });
}
