import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { flag, optional, withDefault } from '../options/optionSpec.ts';
import { choice, int64, text } from '../options/parsers.ts';
import { select } from '../options/select.ts';

export function demoCommand(): AnyCommand {
  return defineCommand({
    name: 'demo',
    summary: t('The main job on sample data, with no cloud'),
    description: t(
      'Makes sample data with planted attacks, trains on the days before them, scores the rest and writes the rule.',
    ),
    options: {
      dir: optional('--dir <dir>', t('workspace folder to work in'), text, t('a temporary one')),
      keep: flag('--keep', t('leave the temporary folder where it is')),
      seed: withDefault('--seed <int64>', t('another seed makes another company'), int64, 1n),
      preset: withDefault(
        '--preset <name>',
        t('small, demo or large'),
        choice('small', 'demo', 'large'),
        'demo',
      ),
      select: select(),
    },
    example: 'byoml demo',
    run: async ({ dir, keep, seed, preset }, job) => {
      const { demo } = await import('../../usecases/demo.ts');
      const { demoPage } = await import('../pages/demoPage.ts');
      const shown = await demo({ dir, keep, seed, preset }, job);
      const { steps, attacks, alertsPerDay, accesses, findings, files } = shown;
      const { planted, found, missed } = attacks;
      return {
        json: {
          ...{ steps, attacks: { planted, found, missed }, alertsPerDay, accesses },
          ...{ findings: findings.length, files: files ?? {} },
        },
        text: (page) => demoPage(shown, page),
      };
    },
  });
}
