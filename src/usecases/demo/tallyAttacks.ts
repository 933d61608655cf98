import * as z from 'zod';
import type { StoredFinding } from '../../core/run.ts';

interface PlantedAttack {
  readonly attackId: string;
  readonly kind: string;
}

export interface AttackTally {
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly PlantedAttack[];
  /** By kind of attack, in alphabetical order. */
  readonly kinds: readonly { readonly kind: string; readonly planted: number; readonly found: number }[];
  /** For each finding the kind of attack that it is, if it is one. */
  readonly kindOfFinding: readonly (string | undefined)[];
}

const truthLine = z.object({
  attackId: z.string(),
  kind: z.string(),
  tenant: z.string(),
  user: z.string(),
  resource: z.string(),
});

/** Which attacks of a `truth.jsonl` are among the findings: one counts as found when one of its triples is a finding. */
export function tallyAttacks(truth: string, findings: readonly StoredFinding[]): AttackTally {
  const reported = new Set(findings.map(tripleKey));
  const attacks = new Map<string, PlantedAttack & { found: boolean }>();
  const kindOf = new Map<string, string>();
  for (const line of truth.split('\n')) {
    if (line === '') continue;
    const row = truthLine.parse(JSON.parse(line));
    kindOf.set(tripleKey(row), row.kind);
    const attack = attacks.get(row.attackId) ?? { attackId: row.attackId, kind: row.kind, found: false };
    attack.found ||= reported.has(tripleKey(row));
    attacks.set(row.attackId, attack);
  }
  const all = [...attacks.values()];
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  return {
    planted: all.length,
    found: all.filter(({ found }) => found).length,
    missed: all.filter(({ found }) => !found).map(({ attackId, kind }) => ({ attackId, kind })),
    kinds: kinds.map((kind) => {
      const ofKind = all.filter((attack) => attack.kind === kind);
      return { kind, planted: ofKind.length, found: ofKind.filter(({ found }) => found).length };
    }),
    kindOfFinding: findings.map((finding) => kindOf.get(tripleKey(finding))),
  };
}

function tripleKey({ tenant, user, resource }: Pick<StoredFinding, 'tenant' | 'user' | 'resource'>): string {
  return JSON.stringify([tenant, user, resource]);
}
