import type { AttackPlan } from './attackGround.ts';
import { drawVisits } from './visits.ts';

/** An employee looks through one to three shares of a department that is none of the employee's business. */
export const insider: AttackPlan = (draw, ground) => {
  const person = ground.takeEmployee(draw);
  const foreign = ground.reach.foreign(person);
  const { department } = draw.pick(foreign);
  const shares = draw.some(
    foreign.filter((share) => share.department === department),
    1 + draw.integer(3),
  );
  return drawVisits(draw, person, shares, draw.pick(ground.workdays));
};
