import type { EventHub } from '../../../core/azure/destinations.ts';
import type { PlanNote } from '../../../core/azure/plan.ts';
import { visibleName } from '../../../core/visibleName.ts';
import { type ExportFacts, info, problem, warning } from './exportFacts.ts';

/** Hubs of a namespace of the tiers Basic and Standard. Source: as of activeLimit. */
const mostHubs = 10;

/** A named hub is there and not compacted; without a name there is room for a hub for each table. */
export function hubs({ wanted, destination }: ExportFacts): readonly PlanNote[] {
  if (destination.kind !== 'eventHub' || wanted.destination.kind !== 'eventHub') return [];
  const name = wanted.destination.hub;
  return name === undefined ? roomNotes(wanted.tables, destination) : namedNotes(name, destination.hubs);
}

/** Exports cannot use a hub that keeps only the newest event of a key. */
export function isCompacted({ cleanupPolicy }: Pick<EventHub, 'cleanupPolicy'>): boolean {
  return (cleanupPolicy ?? '').toLowerCase().startsWith('compact');
}

type EventHubFacts = Extract<ExportFacts['destination'], { kind: 'eventHub' }>;

function namedNotes(name: string, existing: EventHubFacts['hubs']): readonly PlanNote[] {
  const hub = existing.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (hub === undefined)
    return [problem(`There is no hub "${visibleName(name)}" in the namespace: create it first.`)];
  if (!isCompacted(hub)) return [];
  return [problem(`The hub "${visibleName(name)}" is compacted, and export rules cannot use such a hub.`)];
}

function roomNotes(
  tables: readonly string[],
  { namespace, hubs: existing }: EventHubFacts,
): readonly PlanNote[] {
  const names = new Set(existing.map(({ name }) => name.toLowerCase()));
  const missing = tables.map((table) => `am-${table}`.toLowerCase()).filter((name) => !names.has(name));
  const made = info(
    `Each table gets a hub of its own, called am- and the table; ${missing.length} of them will be made.`,
  );
  if (/^premium$/i.test(namespace.sku) || existing.length + missing.length <= mostHubs) return [made];
  return [
    made,
    warning(
      `The namespace has ${existing.length} hubs, and a ${visibleName(namespace.sku)} namespace has at most ${mostHubs}: not every table gets its hub. Name one hub for all of them.`,
    ),
  ];
}
