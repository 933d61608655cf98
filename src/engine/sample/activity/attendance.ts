import { isWeekend } from '../calendar.ts';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import type { Draw } from '../draw.ts';

const chances = { workday: 0.88, weekend: 0.04 };

/** Who of the company's people works on a day. */
export function drawAttendance(draw: Draw, company: Company, day: number): ReadonlySet<Person> {
  const chance = isWeekend(day) ? chances.weekend : chances.workday;
  return new Set(
    company.people.filter((person) => {
      const { joins, leaves } = company.careers[person.id]!;
      return draw.chance(chance) && joins <= day && day < leaves;
    }),
  );
}
