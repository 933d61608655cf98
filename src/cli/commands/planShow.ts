import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { paragraph } from '../layout/paragraph.ts';
import { required } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';
import { planPage } from '../pages/planPage.ts';

export function planShowCommand(): AnyCommand {
  return defineCommand({
    name: 'plan show',
    summary: t('A plan that was begun, with its journal'),
    options: { id: required('<id>', t('the plan'), text) },
    example: 'byoml plan list',
    run: async ({ workspace, id }) => {
      const [{ showPlan }, { planOutline }] = await Promise.all([
        import('../../usecases/azure/showPlan.ts'),
        import('../../usecases/azure/planOutline.ts'),
      ]);
      const record = await showPlan({ workspace, id });
      const { plan, journal, state } = record;
      return {
        json: record,
        text: (page) =>
          [
            planPage(plan, planOutline(plan), page),
            '',
            page.bold(t('Journal: {0}', state)),
            ...journal.map(({ time, state: step, error }) =>
              paragraph(page, `${time} ${step}${error === undefined ? '' : ` (${error.code})`}`, 2),
            ),
          ].join('\n'),
      };
    },
  });
}
