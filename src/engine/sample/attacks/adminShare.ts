import type { AttackPlan } from './attackGround.ts';
import { drawVisits } from './visits.ts';

/** An ordinary account with administrator rights on one or two servers goes past their shares, through C$ and ADMIN$. */
export const adminShare: AttackPlan = (draw, ground) => {
  const person = ground.takeEmployee(draw);
  const admin = ground.company.shares.filter(({ kind }) => kind === 'admin');
  return drawVisits(draw, person, draw.some(admin, 1 + draw.integer(2)), draw.pick(ground.workdays));
};
