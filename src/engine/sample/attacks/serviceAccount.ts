import { localTime } from '../calendar.ts';
import type { AttackPlan } from './attackGround.ts';
import { drawSweep } from './sweep.ts';

/** Somebody works by hand with a program's account. To one that may read everything, no share is new. */
export const serviceAccount: AttackPlan = (draw, ground) => {
  const program = ground.takeProgram(draw);
  const shares = Array.from({ length: 2 + draw.integer(3) }, () => ground.company.drawShare(draw));
  return drawSweep(draw, shares, {
    account: program.account,
    address: draw.pick(ground.company.people).address,
    start: localTime(draw.pick(ground.workdays), draw.between(9, 17)),
    pause: [2, 15],
  });
};
