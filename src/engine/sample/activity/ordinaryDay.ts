import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { createDraw } from '../draw.ts';
import type { Access } from './access.ts';
import { drawAttendance } from './attendance.ts';
import { drawErrands } from './errands.ts';
import { drawHabitualAccesses } from './habitualAccesses.ts';
import { drawServiceAccesses } from './serviceAccesses.ts';

/** A day as it would be without any attack. */
export interface OrdinaryDay {
  readonly present: ReadonlySet<Person>;
  /** In no order. */
  readonly accesses: readonly Access[];
}

export function drawOrdinaryDay(seed: bigint, company: Company, day: number): OrdinaryDay {
  const present = drawAttendance(createDraw(seed, 'attendance', day), company, day);
  const accesses = [
    ...drawHabitualAccesses(createDraw(seed, 'habitual', day), company, day, present),
    ...drawErrands(createDraw(seed, 'errands', day), company, day, present),
    ...drawServiceAccesses(createDraw(seed, 'services', day), company, day),
  ];
  return { present, accesses };
}
