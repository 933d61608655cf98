import { sameDestination } from '../../core/azure/sameExportRule.ts';
import type { ExportDestination, ExportRule } from '../../core/azure/exportRule.ts';
import type { Change } from '../../core/azure/plan.ts';

/** One thing of a change: what it is, what it was and what it becomes; names from outside are as they are. */
export interface ChangedField {
  readonly name: string;
  /** Undefined where there is none. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A change as a heading: what is done to what. */
export function changeTitle(change: Change): {
  readonly verb: string;
  readonly what: string;
  readonly name: string;
} {
  if (change.kind === 'tableMigration') return { verb: 'Migrate', what: 'table', name: change.table };
  const { name, before, after } = change;
  const verb = after === undefined ? 'Delete' : before === undefined ? 'Create' : 'Change';
  return { verb, what: 'data export rule', name };
}

/** What a change does to each part of its thing; a part that stays has the same text before and after. */
export function changedFields(change: Change): readonly ChangedField[] {
  if (change.kind === 'tableMigration') {
    return [{ name: 'written by', before: 'HTTP Data Collector API', after: 'data collection rules' }];
  }
  const { before, after } = change;
  const field = (name: string, text: (rule: ExportRule) => string): ChangedField => ({
    name,
    before: before === undefined ? undefined : text(before),
    after: after === undefined ? undefined : text(after),
  });
  return [
    field('tables', ({ tables }) => tables.join(', ')),
    destinationField(before?.destination, after?.destination),
    field('enabled', ({ enabled }) => (enabled ? 'yes' : 'no')),
  ];
}

function destinationField(
  before: ExportDestination | undefined,
  after: ExportDestination | undefined,
): ChangedField {
  const texts = [before, after].map((destination) => destination && destinationText(destination));
  const same = before !== undefined && after !== undefined && sameDestination(before, after);
  return { name: 'destination', before: texts[0], after: same ? texts[0] : texts[1] };
}

/** The ARM id of a destination, with the hub where one is named. */
function destinationText(destination: ExportDestination): string {
  if (destination.kind === 'storage') return destination.resourceId;
  if (destination.hub === undefined) return `${destination.resourceId} (a hub for each table)`;
  return `${destination.resourceId}, hub ${destination.hub}`;
}
