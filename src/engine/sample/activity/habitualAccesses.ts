import { drawWorkingTime } from '../calendar.ts';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import type { Draw } from '../draw.ts';
import type { Access } from './access.ts';

/** What the people who work on a day do by habit. */
export function drawHabitualAccesses(
  draw: Draw,
  company: Company,
  day: number,
  present: ReadonlySet<Person>,
): readonly Access[] {
  const accesses: Access[] = [];
  for (const { person, share, rate, from, until } of company.habits) {
    if (day < from || day >= until || !present.has(person)) continue;
    const { account, address, hours } = person;
    for (let times = draw.poisson(rate); times > 0; times--) {
      accesses.push({ time: drawWorkingTime(draw, day, hours), account, address, share });
    }
  }
  return accesses;
}
