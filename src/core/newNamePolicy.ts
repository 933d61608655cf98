/**
 * What becomes of accesses by a user, or to a resource, that training did not know. Whatever is chosen, each keeps its case
 * in the scores and is counted in the run; nothing is dropped.
 *
 * `ignore`: no finding. `report`: findings, after all that were scored. `alertOnAdminShares`: findings where the resource is
 * an administrative share (`C$`, `ADMIN$`), before those that were scored; no others.
 */
export const newNamePolicies = ['ignore', 'report', 'alertOnAdminShares'] as const;

export type NewNamePolicy = (typeof newNamePolicies)[number];
