import type { ExportRuleListed } from '../../../core/azure/exportRule.ts';
import type { PlanNote } from '../../../core/azure/plan.ts';
import { sameDestination } from '../../../core/azure/sameExportRule.ts';
import { visibleName } from '../../../core/visibleName.ts';
import { type ExportFacts, problem } from './exportFacts.ts';

/** Each storage account, and each hub, serves one rule of a workspace. The service calls that "desiccation". */
export function destinationOnce({ wanted, others }: ExportFacts): readonly PlanNote[] {
  const holder = others.find(({ destination }) => sameDestination(destination, wanted.destination));
  return holder === undefined ? [] : [problem(textOf(wanted.destination.kind, holder))];
}

function textOf(kind: 'storage' | 'eventHub', { name }: ExportRuleListed): string {
  const rule = visibleName(name);
  if (kind === 'storage') {
    return `The export rule "${rule}" sends to this storage account already, and an account serves one rule of a workspace. Add the tables to that rule, or choose another account.`;
  }
  return `The export rule "${rule}" sends to the same Event Hubs namespace and hub already. Add the tables to that rule, or name another hub.`;
}
