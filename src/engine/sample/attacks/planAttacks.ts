import type { Access } from '../activity/access.ts';
import type { Company } from '../company/company.ts';
import { createDraw } from '../draw.ts';
import { adminShare } from './adminShare.ts';
import { type AttackPlan, buildAttackGround } from './attackGround.ts';
import { dormantAccount } from './dormantAccount.ts';
import { homeFolder } from './homeFolder.ts';
import { insider } from './insider.ts';
import { serviceAccount } from './serviceAccount.ts';
import { slowTheft } from './slowTheft.ts';
import { stolenAccount } from './stolenAccount.ts';

const plans = {
  insider,
  stolenAccount,
  slowTheft,
  adminShare,
  dormantAccount,
  serviceAccount,
  homeFolder,
} as const satisfies Readonly<Record<string, AttackPlan>>;

export type AttackKind = keyof typeof plans;

export const attackKinds = Object.keys(plans) as readonly AttackKind[];

export interface Attack {
  /** Its kind and a number from 1. */
  readonly attackId: string;
  readonly kind: AttackKind;
  readonly accesses: readonly Access[];
}

/** As many attacks of each kind; no account is in two of them. */
export function planAttacks(seed: bigint, company: Company, ofAKind: number): readonly Attack[] {
  const ground = buildAttackGround(company);
  return attackKinds.flatMap((kind) =>
    Array.from({ length: ofAKind }, (_, index) => {
      const attackId = `${kind}-${index + 1}`;
      return { attackId, kind, accesses: plans[kind](createDraw(seed, 'attack', attackId), ground) };
    }),
  );
}
