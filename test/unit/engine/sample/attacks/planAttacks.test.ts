import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attack,
  attackKinds,
  planAttacks,
} from '../../../../../src/engine/sample/attacks/planAttacks.ts';
import { attackDays, dayStart, isWeekend } from '../../../../../src/engine/sample/calendar.ts';
import { buildCompany, type Company } from '../../../../../src/engine/sample/company/company.ts';
import type { Person } from '../../../../../src/engine/sample/company/people.ts';
import { samplePresets } from '../../../../../src/engine/sample/presets.ts';

const seeds = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const shortest = { ...samplePresets.small, days: 10 };
const preset = fc.constantFrom(samplePresets.small, shortest, samplePresets.demo);

function personOf(company: Company, attack: Attack): Person {
  return company.people.find(({ account }) => account === attack.accesses[0]!.account)!;
}

describe('planAttacks', () => {
  it('plans as many of each kind, at least twenty in all, whatever the seed', () => {
    fc.assert(
      fc.property(seeds, preset, (seed, size) => {
        const attacks = planAttacks(seed, buildCompany(seed, size), size.attacksOfAKind);
        expect(attackKinds.length).toBeGreaterThanOrEqual(5);
        expect(attacks.length).toBeGreaterThanOrEqual(20);
        for (const kind of attackKinds) {
          expect(attacks.filter((attack) => attack.kind === kind)).toHaveLength(size.attacksOfAKind);
        }
        expect(new Set(attacks.map(({ attackId }) => attackId)).size).toBe(attacks.length);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps every access inside the attack days, and one account to an attack', () => {
    fc.assert(
      fc.property(seeds, preset, (seed, size) => {
        const company = buildCompany(seed, size);
        const attacks = planAttacks(seed, company, size.attacksOfAKind);
        for (const { accesses } of attacks) {
          expect(accesses.length).toBeGreaterThan(0);
          expect(new Set(accesses.map(({ account }) => account)).size).toBe(1);
          for (const { time } of accesses) {
            expect(time).toBeGreaterThanOrEqual(dayStart(size.days - attackDays(size.days)));
            expect(time).toBeLessThan(dayStart(size.days));
            expect(isWeekend(Math.floor((time - dayStart(0)) / 86_400_000))).toBe(false);
          }
        }
        const accounts = attacks.map(({ accesses }) => accesses[0]!.account);
        expect(new Set(accounts).size).toBe(accounts.length);
      }),
      { numRuns: 40 },
    );
  });

  const demos = [1n, 2n, 3n, 4n, 5n].map((seed) => {
    const company = buildCompany(seed, samplePresets.demo);
    return { company, attacks: planAttacks(seed, company, samplePresets.demo.attacksOfAKind) };
  });

  function ofKind(kind: string): readonly { readonly company: Company; readonly attack: Attack }[] {
    return demos.flatMap(({ company, attacks }) =>
      attacks.filter((attack) => attack.kind === kind).map((attack) => ({ company, attack })),
    );
  }

  it.each(['insider', 'homeFolder'])('sends %s where the person has no habit and no department', (kind) => {
    for (const { company, attack } of ofKind(kind)) {
      const person = personOf(company, attack);
      const own = new Set(
        company.habits.filter((habit) => habit.person === person).map(({ share }) => share),
      );
      for (const { share } of attack.accesses) {
        expect(own.has(share)).toBe(false);
        expect(share.department).not.toBe(person.team.department);
      }
    }
  });

  it('lets a leaver come back days after leaving', () => {
    for (const { company, attack } of ofKind('dormantAccount')) {
      const { leaves } = company.careers[personOf(company, attack).id]!;
      for (const { time } of attack.accesses) expect(time).toBeGreaterThanOrEqual(dayStart(leaves + 3));
    }
  });

  it('lets a sweep touch many shares on a day, and slow theft few, day after day', () => {
    const shares = ({ accesses }: Attack): number => new Set(accesses.map(({ share }) => share)).size;
    const days = ({ accesses }: Attack): number =>
      new Set(accesses.map(({ time }) => Math.floor(time / 86_400_000))).size;
    for (const { attack } of ofKind('stolenAccount')) {
      expect(shares(attack)).toBeGreaterThanOrEqual(6);
      expect(days(attack)).toBe(1);
    }
    for (const { attack } of ofKind('slowTheft')) {
      expect(shares(attack)).toBeLessThanOrEqual(2);
      expect(days(attack)).toBe(5);
    }
  });

  it('sends administrator share abuse to C$ and ADMIN$ only', () => {
    for (const { attack } of ofKind('adminShare')) {
      for (const { share } of attack.accesses) expect(['C$', 'ADMIN$']).toContain(share.name);
    }
  });
});
