import { drawWorkingTime } from '../calendar.ts';
import type { AttackPlan } from './attackGround.ts';

/**
 * An employee takes a little every working day from one or two shares close by: of another team of the own department, or
 * of a department that the own one works with. Colleagues have good reasons to be there, which makes it hard to see.
 */
export const slowTheft: AttackPlan = (draw, { reach, takeEmployee, workdays }) => {
  const person = takeEmployee(draw);
  const { account, address, hours } = person;
  const siblings = reach.sibling(person);
  const near = siblings.length > 0 && draw.chance(0.5) ? siblings : reach.neighbouring(person);
  const shares = draw.some(near, 1 + draw.integer(2));
  return workdays.map((day) => ({
    time: drawWorkingTime(draw, day, hours),
    account,
    address,
    share: draw.pick(shares),
  }));
};
