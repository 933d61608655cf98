import { dictionarySize, dictionaryText } from '../../core/dictionary.ts';
import type { Json } from '../../core/model.ts';
import { newNamePolicies, type NewNamePolicy } from '../../core/newNamePolicy.ts';
import { caseCode, type Scores } from '../../core/scores.ts';
import type { Triples } from '../../core/triples.ts';
import { isAdminShare } from './isAdminShare.ts';

/** What becomes of users and resources that training did not know. A pair of two new names goes by the user's. */
export interface NewNamePolicies {
  readonly newUsers: NewNamePolicy;
  readonly newResources: NewNamePolicy;
}

/** What a model's parameters say, whatever its algorithm; where they say nothing, new names are ignored. */
export function newNamePoliciesOf(parameters: Readonly<Record<string, Json>>): NewNamePolicies {
  const policy = (name: string): NewNamePolicy =>
    newNamePolicies.find((known) => known === parameters[name]) ?? 'ignore';
  return { newUsers: policy('newUsers'), newResources: policy('newResources') };
}

/** Where a triple of a new name stands among the findings: before or after those that were scored, or not at all. */
export type NewNameStanding = 'first' | 'last' | 'none';

/** The standing of each triple, by its row; of those whose names training knew, `none`. O(resources), then O(1) each. */
export function newNameStanding(
  { newUsers, newResources }: NewNamePolicies,
  { resource, resources }: Pick<Triples, 'resource' | 'resources'>,
  scores: Pick<Scores, 'case'>,
): (triple: number) => NewNameStanding {
  const wanted = [newUsers, newResources].includes('alertOnAdminShares');
  const adminShare = Array.from({ length: wanted ? dictionarySize(resources) : 0 }, (_, id) =>
    isAdminShare(dictionaryText(resources, id)),
  );
  const standing = {
    ignore: () => 'none',
    report: () => 'last',
    alertOnAdminShares: (triple: number) => (adminShare[resource[triple]!] === true ? 'first' : 'none'),
  } as const satisfies Readonly<Record<NewNamePolicy, (triple: number) => NewNameStanding>>;
  return (triple) => {
    const code = scores.case[triple];
    if (code === caseCode.unknownUser) return standing[newUsers](triple);
    if (code === caseCode.unknownResource) return standing[newResources](triple);
    return 'none';
  };
}
