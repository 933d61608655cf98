import { isWeekend, localTime } from '../calendar.ts';
import type { Company } from '../company/company.ts';
import type { Draw } from '../draw.ts';
import type { Access } from './access.ts';

/** What programs and administrators do on a day. */
export function drawServiceAccesses(draw: Draw, company: Company, day: number): readonly Access[] {
  const accesses: Access[] = [];
  for (const { account, address, kind, shares, rate, hours } of company.services) {
    if (kind === 'administrator' && isWeekend(day)) continue;
    for (const share of shares) {
      if (share.created > day) continue;
      for (let times = draw.poisson(rate); times > 0; times--) {
        const time = localTime(day, draw.between(hours.start, hours.end));
        accesses.push({ time, account, address, share });
      }
    }
  }
  return accesses;
}
