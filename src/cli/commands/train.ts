import { t } from '@vscode/l10n';
import type { TrainOutput } from '../../usecases/train.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { thresholdText } from '../layout/thresholdText.ts';
import { countText, secondsText } from '../layout/words.ts';
import { readNotes } from '../notes/readNotes.ts';
import { asUsage } from '../options/asUsage.ts';
import { optional } from '../options/optionSpec.ts';
import { parameterOptions } from '../options/parameterOptions.ts';
import { parametersOf } from '../options/parametersOf.ts';
import { positiveNumber, text } from '../options/parsers.ts';
import { select } from '../options/select.ts';
import { sourceOf } from '../options/sourceOf.ts';
import { sourceOptions } from '../options/sourceOptions.ts';

export function trainCommand(): AnyCommand {
  return defineCommand({
    name: 'train',
    summary: t('Train a model'),
    description: t('Trains a model of a detection, or of a source (--from) into a folder (--model).'),
    options: {
      detection: optional('[name]', t('detection to train'), text),
      ...sourceOptions(),
      model: optional('--model <dir>', t("folder for the model, in place of the detection's own"), text),
      history: optional(
        '--history <file>',
        t('file with tenant, user and resource of what counts as seen'),
        text,
      ),
      budget: optional(
        '--budget <n>',
        t('alerts a day to derive the threshold from'),
        positiveNumber,
        t("the detection's"),
      ),
      select: select(),
      ...parameterOptions(),
    },
    example: 'byoml train --from accesses.parquet --model model',
    run: async ({ detection, workspace, model, history, budget, ...given }, job) => {
      const { train } = await import('../../usecases/train.ts');
      const source = sourceOf('train', detection, given);
      const parameters = parametersOf(given);
      const input = { workspace, ...source, model, history, budget, parameters };
      const trained = await asUsage('train', parameters, () => train(input, job));
      return {
        json: jsonOf(trained),
        text: (page) => textOf(trained, page),
        notes: readNotes(trained.window.account, trained.report),
      };
    },
  });
}

function jsonOf({ model, parameters, kernel, window, tenants, threshold, seconds }: TrainOutput): object {
  const { triples, users, resources, account } = window;
  const data = { rows: account.rows, triples, tenants: window.tenants, users, resources };
  const trained = { model, parameters, kernel, data, tenants };
  return { ...trained, selection: null, threshold: threshold ?? null, seconds };
}

function textOf({ model, window, threshold, seconds }: TrainOutput, page: Page): string {
  const names = [window.users, window.resources, window.tenants].map(countText);
  const times = [seconds.read, seconds.fit, seconds.write].map(secondsText);
  return facts(page, [
    [t('model'), model.id],
    [t('folder'), model.path],
    [t('learned from'), t('{0} users, {1} resources, {2} tenants', ...names)],
    [t('pairs'), countText(window.triples)],
    [t('threshold'), thresholdText(threshold)],
    [t('time'), t('{0} to read, {1} to fit, {2} to write', ...times)],
  ]);
}
