import { drawWorkingTime } from '../calendar.ts';
import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import type { Share } from '../company/shares.ts';
import type { Draw } from '../draw.ts';
import type { Access } from './access.ts';

/** How often a person does what, a working day. */
const rates = {
  /** Somebody of the service desk helps with files, wherever they are. */
  ticket: 1.2,
  /** Standing in for a colleague of the team, in the colleague's home. */
  standIn: 0.0012,
  /** Following a link to another department, without any tie to it. */
  stray: 0.004,
};

/** What people do once and not by habit; most of it is somebody's first access to a share. */
export function drawErrands(
  draw: Draw,
  company: Company,
  day: number,
  present: ReadonlySet<Person>,
): readonly Access[] {
  const accesses: Access[] = [];
  const visit = (person: Person, share: Share): void => {
    const time = drawWorkingTime(draw, day, person.hours);
    accesses.push({ time, account: person.account, address: person.address, share });
  };
  for (const person of present) {
    const tickets = person.post === 'serviceDesk' ? draw.poisson(rates.ticket) : 0;
    for (let ticket = 0; ticket < tickets; ticket++) visit(person, company.drawShare(draw));
    if (draw.chance(rates.standIn)) visit(person, company.homeOf(draw.pick(company.teamOf(person))));
    if (draw.chance(rates.stray)) visit(person, company.drawShare(draw));
  }
  return accesses;
}
