import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';

export function modelShowCommand(): AnyCommand {
  return defineCommand({
    name: 'model show',
    summary: t('What a model learned from, and how'),
    options: { folder: required('<dir>', t('folder of the model'), text) },
    example: 'byoml model show model',
    run: async ({ folder }) => {
      const { showModel } = await import('../../usecases/showModel.ts');
      const { modelJson } = await import('../layout/modelJson.ts');
      const { modelPage } = await import('../pages/modelPage.ts');
      const saved = await showModel({ folder });
      return { json: modelJson(saved, folder), text: (page) => modelPage(saved, page) };
    },
  });
}
