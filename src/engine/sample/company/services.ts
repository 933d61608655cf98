import type { Hours } from '../calendar.ts';
import { type Account, domainAccount } from './account.ts';
import { departmentPlans } from './organisation.ts';
import type { Server } from './servers.ts';
import type { Share } from './shares.ts';

/** An account of a program or of an administrator, and what it does every day by itself. */
export interface Service {
  readonly account: Account;
  /** `program`: runs alone; `administrator`: the second account of somebody in IT, on working days only. */
  readonly kind: 'program' | 'administrator';
  readonly address: string;
  readonly shares: readonly Share[];
  /** Accesses a day and share. */
  readonly rate: number;
  readonly hours: Hours;
}

type Reach = (share: Share) => boolean;

const isAdmin: Reach = (share) => share.kind === 'admin';
const isData: Reach = (share) => share.kind !== 'admin' && share.kind !== 'home';
const isAny: Reach = (share) => share.kind !== 'home';

function isDataOf(...departments: readonly string[]): Reach {
  return (share) =>
    isData(share) &&
    share.department !== undefined &&
    departments.includes(departmentPlans[share.department]!.name);
}

const programs: readonly (readonly [user: string, reach: Reach, rate: number, hours: Hours])[] = [
  ['svc-backup', isAny, 1, { start: 22, end: 23.5 }],
  ['svc-antivirus', isData, 0.25, { start: 2, end: 3.5 }],
  ['svc-dlp', isData, 0.2, { start: 20, end: 22 }],
  ['svc-inventory', isAdmin, 0.7, { start: 3, end: 4 }],
  ['svc-monitoring', isAdmin, 0.6, { start: 6, end: 20 }],
  ['svc-erp', isDataOf('Finance', 'Supply Chain', 'Production'), 0.4, { start: 6, end: 20 }],
  ['svc-crm', isDataOf('Sales', 'Marketing'), 0.4, { start: 6, end: 20 }],
  ['svc-plm', isDataOf('Engineering', 'Production'), 0.4, { start: 6, end: 20 }],
];

/** Backup, scanners and inventory, which touch everything; programs of some departments; administrators' own accounts. */
export function buildServices(shares: readonly Share[], servers: readonly Server[]): readonly Service[] {
  const { address } = servers.find((server) => server.role === 'application')!;
  const administrators = Array.from({ length: Math.max(4, Math.round(servers.length / 2)) }, (_, index) => {
    const looksAfter = servers.filter((_, place) => (place * 7 + index) % 3 !== 0);
    return {
      account: domainAccount(`adm-${String(index + 1).padStart(2, '0')}`, 1600 + index),
      kind: 'administrator',
      address: `10.20.8.${10 + index}`,
      shares: shares.filter((share) => isAdmin(share) && looksAfter.includes(share.server)),
      rate: 0.08,
      hours: { start: 8, end: 17 },
    } as const;
  });
  return [
    ...programs.map(([user, reach, rate, hours], index) => ({
      account: domainAccount(user, 1500 + index),
      kind: 'program' as const,
      address,
      shares: shares.filter(reach),
      rate,
      hours,
    })),
    ...administrators,
  ];
}
