import type { Share } from '../company/shares.ts';

/** Part of the candidates, those with the fewest users, that is left out: rarity alone would give them away. */
const rare = 0.25;

/** What attackers are after: shares of departments' topics and teams, with as many users as such shares usually have. */
export function targetShares(
  shares: readonly Share[],
  sharesOfUsers: readonly (readonly Share[])[],
): readonly Share[] {
  const users = new Map<Share, number>();
  for (const own of sharesOfUsers) {
    for (const share of new Set(own)) users.set(share, (users.get(share) ?? 0) + 1);
  }
  const usersOf = (share: Share): number => users.get(share) ?? 0;
  const candidates = shares.filter(({ kind }) => kind === 'topic' || kind === 'team');
  const sizes = candidates.map(usersOf).sort((a, b) => a - b);
  const least = sizes[Math.floor(sizes.length * rare)] ?? 0;
  return candidates.filter((share) => usersOf(share) >= least);
}
