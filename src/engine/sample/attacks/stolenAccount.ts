import { localTime } from '../calendar.ts';
import type { AttackPlan } from './attackGround.ts';
import { drawSweep } from './sweep.ts';

/** A stolen account goes through shares all over the company on an evening, from another workstation. */
export const stolenAccount: AttackPlan = (draw, ground) => {
  const person = ground.takeEmployee(draw);
  const shares = [
    ...draw.some(ground.reach.own(person), 3),
    ...draw.some(ground.reach.foreign(person), 6 + draw.integer(6)),
  ];
  return drawSweep(draw, shares, {
    account: person.account,
    address: draw.pick(ground.company.people).address,
    start: localTime(draw.pick(ground.workdays), draw.between(18, 22)),
    pause: [1, 5],
  });
};
