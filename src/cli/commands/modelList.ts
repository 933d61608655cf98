import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { columns } from '../layout/columns.ts';
import { printable } from '../layout/printable.ts';
import { countText, jsonTime, minuteText } from '../layout/words.ts';
import { optional } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';

export function modelListCommand(): AnyCommand {
  return defineCommand({
    name: 'model list',
    summary: t('The models of the detections; * marks the one that scores'),
    options: { detection: optional('[detection]', t('only of this detection'), text) },
    example: 'byoml model list',
    run: async ({ detection, workspace }) => {
      const { listModels } = await import('../../usecases/listModels.ts');
      const models = await listModels({ workspace, detection });
      return {
        json: models.map(({ window, threshold, ...model }) => ({
          ...model,
          window: { ...window, firstTime: jsonTime(window.firstTime), lastTime: jsonTime(window.lastTime) },
          threshold: threshold ?? null,
        })),
        text: (page) =>
          models.length === 0
            ? t('There is no model yet: train one with `byoml train NAME`.')
            : columns(
                page,
                [
                  { title: '' },
                  { title: t('detection'), flexible: true },
                  { title: t('model') },
                  { title: t('data until (UTC)') },
                  { title: t('pairs'), align: 'right' },
                ],
                models.map(({ active, detection: name, id, window }) => [
                  active ? '*' : '',
                  printable(name),
                  id,
                  minuteText(window.lastTime),
                  countText(window.triples),
                ]),
              ).join('\n'),
      };
    },
  });
}
