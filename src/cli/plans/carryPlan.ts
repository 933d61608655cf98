import { t } from '@vscode/l10n';
import type { Plan } from '../../core/azure/plan.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import type { Job } from '../../usecases/job.ts';
import type { Report } from '../defineCommand.ts';
import type { Dialogue } from '../dialogue.ts';
import type { Page } from '../layout/page.ts';
import type { CommonOptions } from '../options/commonOptions.ts';
import type { PlanOptions } from '../options/planOptions.ts';
import { planPage } from '../pages/planPage.ts';
import { outcomeReport } from './outcomeReport.ts';

type Given = Pick<PlanOptions, 'plan' | 'yes' | 'format'> & Pick<CommonOptions, 'workspace' | 'json'>;

/** Shows a plan and does with it what the options say: print what does the same, stop, ask, apply. */
export async function carryPlan(plan: Plan, given: Given, job: Job, dialogue: Dialogue): Promise<Report> {
  const [{ planOutline }, { planText }, { planRefusal }, { applyPlan }] = await Promise.all([
    import('../../usecases/azure/planOutline.ts'),
    import('../../usecases/azure/planText.ts'),
    import('../../usecases/azure/planRefusal.ts'),
    import('../../usecases/azure/applyPlan.ts'),
  ]);
  const { format, workspace } = given;
  if (format !== undefined) {
    const same = planText({ plan, as: format });
    return { json: { plan, format, text: same }, text: () => same.trimEnd() };
  }
  const outline = planOutline(plan);
  const shown = (page: Page): string => planPage(plan, outline, page);
  const hasChanges = plan.changes.length > 0;
  if (given.plan || !hasChanges) {
    const exitCode = given.plan && hasChanges ? 10 : 0;
    return { json: { plan, outcome: null }, text: shown, exitCode };
  }
  if (!given.json) await dialogue.show(shown);
  if (planRefusal(plan) === undefined && !given.yes) await askFirst(plan, given, dialogue);
  return outcomeReport(await applyPlan({ workspace, plan }, job), { plan });
}

async function askFirst(plan: Plan, { json }: Given, { confirm }: Dialogue): Promise<void> {
  if (confirm === undefined || json) throw new ByomlError('plan.unasked', {}, { details: { plan } });
  if (!(await confirm(t('Apply this plan? [y/N]')))) throw new ByomlError('plan.declined', {});
}
