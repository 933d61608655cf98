import type { AttackPlan } from './attackGround.ts';
import { drawVisits } from './visits.ts';

/** An employee reads the home of a lead of a department that the own one has nothing to do with. */
export const homeFolder: AttackPlan = (draw, ground) => {
  const person = ground.takeEmployee(draw);
  const { department } = draw.pick(ground.reach.foreign(person));
  const leads = ground.company.people.filter(
    ({ post, team }) => post === 'lead' && team.department === department,
  );
  return drawVisits(draw, person, [ground.company.homeOf(draw.pick(leads))], draw.pick(ground.workdays));
};
