import { type AccessTable, createAccessTable } from '../../../../../src/core/accessTable.ts';
import { dictionaryFind, dictionaryFromTexts } from '../../../../../src/core/dictionary.ts';
import { emptyReadAccount } from '../../../../../src/core/readAccount.ts';
import { dayOfTime } from '../../../../../src/core/time.ts';
import type { Access } from '../../../../../src/engine/sample/activity/access.ts';
import { drawOrdinaryDay } from '../../../../../src/engine/sample/activity/ordinaryDay.ts';
import { type Attack, planAttacks } from '../../../../../src/engine/sample/attacks/planAttacks.ts';
import { accountName } from '../../../../../src/engine/sample/company/account.ts';
import { buildCompany, type Company } from '../../../../../src/engine/sample/company/company.ts';
import type { SamplePreset } from '../../../../../src/engine/sample/presets.ts';

/** Everything that the default filter of the template leaves, before it is written. */
export interface SampleAccesses {
  readonly company: Company;
  readonly attacks: readonly Attack[];
  readonly accesses: readonly Access[];
}

export function sampleAccesses(seed: bigint, preset: SamplePreset): SampleAccesses {
  const company = buildCompany(seed, preset);
  const attacks = planAttacks(seed, company, preset.attacksOfAKind);
  const days = Array.from({ length: company.days }, (_, day) => drawOrdinaryDay(seed, company, day));
  const accesses = [...days, ...attacks].flatMap((part) => part.accesses);
  return { company, attacks, accesses };
}

export function userOf(access: Access): string {
  return accountName(access.account).toLowerCase();
}

export function resourceOf(access: Access): string {
  return `\\\\${access.share.server.computer}\\${access.share.name}`.toLowerCase();
}

/** The accesses as reading them would make an access table. */
export function accessTableOf(accesses: readonly Access[]): AccessTable {
  const tenants = dictionaryFromTexts(['t']);
  const users = dictionaryFromTexts(accesses.map(userOf));
  const resources = dictionaryFromTexts(accesses.map(resourceOf));
  const rows = new Map<string, { key: number[]; times: number[] }>();
  for (const access of accesses) {
    const time = access.time * 1000;
    const key = [
      dictionaryFind(users, userOf(access)),
      dictionaryFind(resources, resourceOf(access)),
      dayOfTime(time),
    ];
    const row = rows.get(key.join()) ?? { key, times: [] };
    row.times.push(time);
    rows.set(key.join(), row);
  }
  const sorted = [...rows.values()].sort(
    (a, b) => a.key[0]! - b.key[0]! || a.key[1]! - b.key[1]! || a.key[2]! - b.key[2]!,
  );
  return createAccessTable({
    tenants,
    users,
    resources,
    tenant: new Uint32Array(sorted.length),
    user: Uint32Array.from(sorted, ({ key }) => key[0]!),
    resource: Uint32Array.from(sorted, ({ key }) => key[1]!),
    day: Int32Array.from(sorted, ({ key }) => key[2]!),
    count: Float64Array.from(sorted, ({ times }) => times.length),
    firstTime: Float64Array.from(sorted, ({ times }) => Math.min(...times)),
    lastTime: Float64Array.from(sorted, ({ times }) => Math.max(...times)),
    extra: [],
    account: emptyReadAccount,
  });
}
