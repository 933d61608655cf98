import { drawOrdinaryDay } from '../activity/ordinaryDay.ts';
import type { Attack } from '../attacks/planAttacks.ts';
import { dayStart } from '../calendar.ts';
import type { Company } from '../company/company.ts';
import { createDraw } from '../draw.ts';
import { backgroundEvents } from './backgroundEvents.ts';
import type { MarkedAccess, SampleEvent } from './sampleEvent.ts';
import { sessionEvents } from './sessionEvents.ts';

/** Everything that the servers log on a day (UTC), in the order of time. */
export function dayEvents(
  seed: bigint,
  company: Company,
  attacks: readonly Attack[],
  day: number,
): readonly SampleEvent[] {
  const { present, accesses } = drawOrdinaryDay(seed, company, day);
  const marked: MarkedAccess[] = accesses.map((access) => ({ access, attack: undefined }));
  for (const attack of attacks) {
    for (const access of attack.accesses) {
      if (access.time >= dayStart(day) && access.time < dayStart(day + 1)) marked.push({ access, attack });
    }
  }
  marked.sort((a, b) => a.access.time - b.access.time);
  const events = [
    ...sessionEvents(createDraw(seed, 'sessions', day), marked, dayStart(day + 1) - 1),
    ...backgroundEvents(createDraw(seed, 'background', day), company, day, present),
  ];
  return events.sort((a, b) => a.time - b.time);
}
