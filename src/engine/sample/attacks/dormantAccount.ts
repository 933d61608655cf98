import { localTime } from '../calendar.ts';
import type { AttackPlan } from './attackGround.ts';
import { drawSweep } from './sweep.ts';

/** The account of somebody who has left is used again: in some of the old shares first, then in foreign ones. */
export const dormantAccount: AttackPlan = (draw, ground) => {
  const person = ground.takeLeaver(draw);
  const shares = [
    ...draw.some(ground.reach.own(person), 3),
    ...draw.some(ground.reach.foreign(person), 1 + draw.integer(3)),
  ];
  return drawSweep(draw, shares, {
    account: person.account,
    address: draw.pick(ground.company.people).address,
    start: localTime(draw.pick(ground.workdays), draw.between(10, 20)),
    pause: [2, 15],
  });
};
