import { t } from '@vscode/l10n';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Job } from '../../usecases/job.ts';
import type { Report } from '../defineCommand.ts';
import type { Dialogue } from '../dialogue.ts';
import type { CommonOptions } from '../options/commonOptions.ts';
import { planPage } from '../pages/planPage.ts';
import { outcomeReport } from './outcomeReport.ts';

type Given = Pick<CommonOptions, 'workspace' | 'json'> & { readonly id: string; readonly yes: boolean };

/** Shows a plan that was begun, asks, and goes on with it or takes it back. */
export async function carryBegun(
  verb: 'continue' | 'undo',
  { workspace, id, yes, json }: Given,
  job: Job,
  { show, confirm }: Dialogue,
): Promise<Report> {
  const [{ showPlan }, { planOutline }, { continuePlan }, { undoPlan }] = await Promise.all([
    import('../../usecases/azure/showPlan.ts'),
    import('../../usecases/azure/planOutline.ts'),
    import('../../usecases/azure/continuePlan.ts'),
    import('../../usecases/azure/undoPlan.ts'),
  ]);
  const { plan } = await showPlan({ workspace, id });
  if (!json) await show((page) => planPage(plan, planOutline(plan), page));
  if (!yes) {
    if (confirm === undefined || json) throw new ByomlError('plan.unasked', {}, { details: { plan } });
    const question = verb === 'undo' ? t('Take this back? [y/N]') : t('Go on with this plan? [y/N]');
    if (!(await confirm(question))) throw new ByomlError('plan.declined', {});
  }
  const carry = verb === 'undo' ? undoPlan : continuePlan;
  return outcomeReport(await carry({ workspace, id }, job));
}
