import { t } from '@vscode/l10n';
import type { ExportLoss, ExportModelOutput } from '../../usecases/exportModel.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { printable } from '../layout/printable.ts';
import { countText } from '../layout/words.ts';
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
      const exported = await exportModel({ model, to }, job);
      return {
        json: exported,
        text: (page) => textOf(exported, page),
        notes: exported.lost.map(lossText),
      };
    },
  });
}

function textOf(exported: ExportModelOutput, page: Page): string {
  const { columns, rank } = exported;
  const names = [columns.tenant, columns.user, columns.resource].map(printable).join(', ');
  return facts(page, [
    [t('model'), exported.id],
    [t('folder'), exported.to],
    [t('knows'), t('{0} users, {1} resources', countText(exported.users), countText(exported.resources))],
    [t('rank'), String(rank)],
    [t('seen pairs'), countText(exported.history)],
    [t('columns'), names],
  ]);
}

/** What is not in the folder, in words. */
function lossText(lost: ExportLoss): string {
  switch (lost) {
    case 'percentiles':
      return t('Left behind: percentiles, for which SynapseML has no place. Scores are the same.');
    case 'threshold':
      return t('Left behind: the threshold; SynapseML has none.');
    case 'counts':
      return t('Left behind: how often pairs were seen, and when. That they were seen goes along.');
    case 'seenScore':
      return t('A seen pair has no score here, and the score 0 there.');
  }
}
