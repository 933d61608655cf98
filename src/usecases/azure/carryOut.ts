import type { JournalEntry, Plan } from '../../core/azure/plan.ts';
import type { PlanOutcome } from '../../core/azure/planRecord.ts';
import { ByomlError } from '../../core/errors/byomlError.ts';
import { journal, readPlan } from '../../store/planStore.ts';
import { type Job, throwIfCancelled } from '../job.ts';
import { type ChangeSteps, changeSteps } from './changeSteps.ts';
import { openAzure } from './openAzure.ts';

export interface Carrying {
  /** Folder of `byoml.yaml`. */
  readonly workspace: string;
  readonly plan: Plan;
  readonly direction: 'forth' | 'back';
}

/**
 * Makes the changes of a plan, or takes them back in reverse. Azure is looked at before each: what is done already is only
 * noted, and what somebody else changed is not overwritten. Each step is journaled before and after it is sent.
 * @throws ByomlError `plan.changed`, `plan.noWayBack`, `azure.*`, `signIn.*`, `network.*`, `cancelled`; then the plan can be continued or undone
 */
export async function carryOut({ workspace, plan, direction }: Carrying, job: Job): Promise<PlanOutcome> {
  const azure = await openAzure(plan.place, job);
  const numbers = [...plan.changes.keys()];
  if (direction === 'back') numbers.reverse();
  const steps: string[] = [];
  for (const [place, number] of numbers.entries()) {
    const change = plan.changes[number];
    if (change === undefined) continue;
    throwIfCancelled(job);
    const way = changeSteps(change, plan.place, azure);
    job.progress({ step: place + 1, of: numbers.length, message: way.what });
    const note = (entry: Omit<JournalEntry, 'change' | 'time'>): Promise<void> => {
      const time = new Date(job.services.now()).toISOString();
      return journal(workspace, plan.id, { change: number, time, ...entry });
    };
    steps.push(await carryOne(way, direction, note));
  }
  const { state } = await readPlan(workspace, plan.id);
  return { id: plan.id, state, steps, notes: direction === 'forth' ? afterwards(plan) : [] };
}

type Note = (entry: Omit<JournalEntry, 'change' | 'time'>) => Promise<void>;

async function carryOne(way: ChangeSteps, direction: Carrying['direction'], note: Note): Promise<string> {
  const [from, to] = direction === 'forth' ? (['before', 'after'] as const) : (['after', 'before'] as const);
  const end = direction === 'forth' ? 'done' : 'undone';
  const send = direction === 'forth' ? way.make : way.takeBack;
  const now = await way.look();
  if (now === to) {
    await note({ state: end });
    return `${way.what}: it was so already.`;
  }
  if (now !== from) throw new ByomlError('plan.changed', { what: way.what });
  if (send === undefined) throw new ByomlError('plan.noWayBack', { what: way.what });
  await note({ state: 'begun' });
  try {
    await send();
  } catch (error) {
    // A cancelled step may have arrived or not: it stays begun, and whoever goes on looks.
    if (ByomlError.is(error) && error.kind !== 'cancelled') {
      await note({ state: 'failed', error: { code: error.code, args: error.args } });
    }
    throw error;
  }
  await note({ state: end });
  return `${way.what}: ${end}.`;
}

/** What to expect now. */
function afterwards({ changes }: Plan): readonly string[] {
  const starts = changes.some(
    (change) =>
      change.kind === 'exportRule' && change.after?.enabled === true && change.before?.enabled !== true,
  );
  return starts ? ['Data begin to flow about 30 minutes from now.'] : [];
}
