import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { columns } from '../layout/columns.ts';
import { printable } from '../layout/printable.ts';

export function planListCommand(): AnyCommand {
  return defineCommand({
    name: 'plan list',
    summary: t('The plans that were begun, and where they stand'),
    options: {},
    example: 'byoml plan list',
    run: async ({ workspace }, job) => {
      const { listPlans } = await import('../../usecases/azure/listPlans.ts');
      const plans = await listPlans({ workspace }, job);
      return {
        json: plans.map(({ time, ...plan }) => ({ ...plan, time: time ?? null })),
        text: (page) =>
          plans.length === 0
            ? t('No plan was begun here.')
            : columns(
                page,
                [
                  { title: t('plan') },
                  { title: t('state') },
                  { title: t('last step (UTC)') },
                  { title: t('what'), flexible: true },
                ],
                plans.map(({ id, state, time = '', title }) => [
                  id,
                  state,
                  time.slice(0, 16).replace('T', ' '),
                  printable(title),
                ]),
              ).join('\n'),
      };
    },
  });
}
