import { describe, expect, it } from 'vitest';
import { drawOrdinaryDay } from '../../../../../src/engine/sample/activity/ordinaryDay.ts';
import { dayStart, isWeekend } from '../../../../../src/engine/sample/calendar.ts';
import { buildCompany } from '../../../../../src/engine/sample/company/company.ts';
import { departmentPlans } from '../../../../../src/engine/sample/company/organisation.ts';
import { samplePresets } from '../../../../../src/engine/sample/presets.ts';

const company = buildCompany(7n, samplePresets.demo);
const days = Array.from({ length: company.days }, (_, day) => drawOrdinaryDay(7n, company, day));

describe('buildCompany', () => {
  it('has people with different accounts in every department', () => {
    expect(company.people).toHaveLength(500);
    expect(new Set(company.people.map(({ account }) => account.user)).size).toBe(500);
    expect(new Set(company.people.map(({ account }) => account.sid)).size).toBe(500);
    const departments = new Set(company.people.map(({ team }) => team.department));
    expect(departments.size).toBe(departmentPlans.length);
  });

  it('has several shares a server, each named once there, and a home for everybody', () => {
    const places = company.shares.map(({ server, name }) => `${server.computer} ${name}`.toLowerCase());
    expect(new Set(places).size).toBe(places.length);
    for (const server of company.servers.filter(({ role }) => role === 'file')) {
      expect(company.shares.filter((share) => share.server === server).length).toBeGreaterThan(5);
    }
    for (const person of company.people) expect(company.homeOf(person).person).toBe(person);
  });

  it('has joiners, leavers, movers and people who work for two departments', () => {
    const { careers, people } = company;
    expect(careers.filter(({ joins }) => joins > 0).length).toBeGreaterThan(5);
    expect(careers.filter(({ leaves }) => leaves < Infinity).length).toBeGreaterThan(5);
    expect(careers.filter(({ move }) => move !== undefined).length).toBeGreaterThan(5);
    expect(people.filter(({ partnerOf }) => partnerOf !== undefined).length).toBeGreaterThan(30);
  });
});

describe('drawOrdinaryDay', () => {
  it('lies within its day (UTC)', () => {
    const outside = days.flatMap(({ accesses }, day) =>
      accesses.filter(({ time }) => time < dayStart(day) || time >= dayStart(day + 1)),
    );
    expect(outside).toEqual([]);
  });

  it('is quiet at weekends, apart from programs', () => {
    const people = new Set(company.people.map(({ account }) => account));
    const counts = days.map(({ accesses }) => accesses.filter(({ account }) => people.has(account)).length);
    const average = (weekend: boolean): number => {
      const chosen = counts.filter((_, day) => isWeekend(day) === weekend);
      return chosen.reduce((sum, count) => sum + count, 0) / chosen.length;
    };
    expect(average(true)).toBeLessThan(average(false) / 10);
  });

  it('has nobody before joining or after leaving, and no share before it is made', () => {
    const careers = new Map(company.people.map(({ account, id }) => [account, company.careers[id]!]));
    const early = days.flatMap(({ accesses }, day) =>
      accesses.filter(({ account, share }) => {
        const { joins, leaves } = careers.get(account) ?? { joins: 0, leaves: Infinity };
        return day < joins || day >= leaves || day < share.created;
      }),
    );
    expect(early).toEqual([]);
  });

  it('brings movers to the new team, with a look around before', () => {
    for (const person of company.people) {
      const move = company.careers[person.id]!.move;
      if (move === undefined || move.day + 5 > company.days) continue;
      const visits = days.flatMap(({ accesses }, day) =>
        accesses
          .filter(({ account, share }) => account === person.account && share.team === move.team)
          .map(() => day),
      );
      expect(visits.filter((day) => day >= move.day).length).toBeGreaterThan(0);
      expect(visits.filter((day) => day < move.day - 14)).toEqual([]);
    }
  });

  it('lets the backup open every data share', () => {
    const backup = company.services.find(({ account }) => account.user === 'svc-backup')!;
    const opened = new Set(
      days
        .flatMap(({ accesses }) => accesses.filter(({ account }) => account === backup.account))
        .map(({ share }) => share),
    );
    const data = company.shares.filter(({ kind, created }) => kind !== 'home' && created < 20);
    expect(data.filter((share) => !opened.has(share))).toEqual([]);
  });
});
