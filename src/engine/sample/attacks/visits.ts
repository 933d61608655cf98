import type { Access } from '../activity/access.ts';
import { drawWorkingTime } from '../calendar.ts';
import type { Person } from '../company/people.ts';
import type { Share } from '../company/shares.ts';
import type { Draw } from '../draw.ts';

/** The person's own workstation opens each share one to three times on a day, in the person's working hours. */
export function drawVisits(
  draw: Draw,
  person: Person,
  shares: readonly Share[],
  day: number,
): readonly Access[] {
  return shares.flatMap((share) =>
    Array.from({ length: 1 + draw.integer(3) }, () => ({
      time: drawWorkingTime(draw, day, person.hours),
      account: person.account,
      address: person.address,
      share,
    })),
  );
}
