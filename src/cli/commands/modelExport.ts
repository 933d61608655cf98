import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { required, withDefault } from '../options/optionSpec.ts';
import { choice, text } from '../options/parsers.ts';

export function modelExportCommand(): AnyCommand {
  return defineCommand({
    name: 'model export',
    summary: t('Write a model for SynapseML on Spark'),
    description: t(
      "Writes a model as a folder that SynapseML's AccessAnomalyModel.load reads; it scores the same.",
    ),
    options: {
      model: required('<dir>', t('folder of the model'), text),
      to: required('--to <dir>', t('folder to write'), text),
      format: withDefault('--format <format>', t('what to write'), choice('synapseml'), 'synapseml'),
    },
    example: 'byoml model export model --format synapseml --to exported',
    run: async ({ model, to }, job) => {
      const { exportModel } = await import('../../usecases/exportModel.ts');
      const { exportNotes } = await import('../notes/exportNotes.ts');
      const { exportPage } = await import('../pages/exportPage.ts');
      const exported = await exportModel({ model, to }, job);
      return {
        json: exported,
        text: (page) => exportPage(exported, page),
        notes: exportNotes(exported),
      };
    },
  });
}
