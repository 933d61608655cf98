import { t } from '@vscode/l10n';
import type { ImportModelOutput } from '../../usecases/importModel.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';

export function modelImportCommand(): AnyCommand {
  return defineCommand({
    name: 'model import',
    summary: t('Make a model of one that SynapseML saved'),
    description: t(
      "Makes a model of a folder that SynapseML's AccessAnomalyModel.save wrote; it scores the same.",
    ),
    options: {
      from: required('<dir>', t('folder that SynapseML wrote'), text),
      model: required('--model <dir>', t('folder for the model'), text),
    },
    example: 'byoml model import exported --model imported',
    run: async ({ from, model }, job) => {
      const { importModel } = await import('../../usecases/importModel.ts');
      const { importPage } = await import('../pages/importPage.ts');
      const imported = await importModel({ from, model }, job);
      return {
        json: jsonOf(imported),
        text: (page) => importPage(imported, page),
        notes: imported.history === undefined ? [withoutHistory()] : [],
      };
    },
  });
}

function withoutHistory(): string {
  return t('It has no history: no pair counts as seen, and percentiles refer to all pairs, drawn evenly.');
}

function jsonOf({ model, rank, source, window, tenants, history }: ImportModelOutput): object {
  const { users, resources } = window;
  const data = { tenants: window.tenants, users, resources, history: history ?? null };
  return { model, rank, source, data, tenants };
}
