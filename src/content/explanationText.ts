import type { Explanation } from '../core/explanation.ts';
import type { Case } from '../core/scores.ts';
import { visibleName } from '../core/visibleName.ts';

/** What a sentence about a finding is made of. */
export interface ExplainedFinding {
  readonly user: string;
  readonly resource: string;
  readonly case: Case;
  /** How many other unusual resources were new to the user on the same day. */
  readonly further: number;
  readonly explanation: Explanation;
}

/** What it means that user and resource are in different components of the graph of all accesses. */
const apart = 'neither this account nor anybody linked to it through shared resources has used it before';

/** What it means that training did not know a name. */
const unknownNames: Partial<Record<Case, string>> = {
  unknownUser: 'the model does not know this account, which did nothing in the days that it learned from',
  unknownResource: 'nobody used it in the days that the model learned from',
};

/** A model that was given no history keeps none. */
const noMemory = 'the model keeps no record of who used what that could say more';

/** Most names in one list; the rest is a number. */
const mostNames = 3;

/**
 * One sentence that says in plain words why an access is a finding. It ends without a line break, and its length is bounded
 * whatever the names are.
 */
export function explanationText({ user, resource, explanation, ...rest }: ExplainedFinding): string {
  const opened = `${visibleName(user)} opened ${visibleName(resource)}`;
  const unknown = unknownNames[rest.case];
  const remembers = explanation.audienceSize > 0 || explanation.usualSize > 0 || unknown !== undefined;
  const isNew = remembers && !explanation.usedBefore;
  const clauses = [
    ...(remembers ? memoryClauses(rest.case, explanation, unknown) : [noMemory]),
    furtherClause(rest.further),
  ].filter((clause) => clause !== '');
  return `${opened}${isNew ? ' for the first time' : ', which is unusual for this account'}: ${clauses.join('; ')}.`;
}

function memoryClauses(kind: Case, explanation: Explanation, unknown: string | undefined): readonly string[] {
  return [
    unknown ?? (kind === 'crossComponent' ? apart : peersClause(explanation)),
    kind === 'unknownResource' ? '' : audienceClause(explanation),
    usualClause(explanation),
  ];
}

function peersClause({ peers, peersTouching }: Explanation): string {
  if (peers.length === 0) return 'no other account works like this one';
  if (peers.length === 1) {
    return `the account most like this one ${peersTouching === 1 ? 'uses it too' : 'does not use it'}`;
  }
  const like = `of the ${peers.length} accounts most like this one`;
  if (peersTouching === peers.length) return `all ${like} use it`;
  if (peersTouching === 0) return `none ${like} use it`;
  return `${peersTouching === 1 ? 'only 1' : peersTouching} ${like} ${peersTouching === 1 ? 'uses' : 'use'} it`;
}

function audienceClause({ audience, audienceSize }: Explanation): string {
  if (audienceSize === 0) return 'nobody else is known to use it';
  const names = audience.slice(0, mostNames).map(visibleName);
  if (audienceSize === 1) return `only ${names.join('')} uses it`;
  if (audienceSize === names.length) return `it is used by ${listed(names)}`;
  return `it is used by ${audienceSize} others, such as ${listed(names)}`;
}

function usualClause({ usual, usualSize }: Explanation): string {
  const names = usual.slice(0, mostNames).map(visibleName);
  if (names.length === 0) return '';
  const rest = usualSize - names.length;
  return `this account usually works with ${rest > 0 ? `${names.join(', ')} and ${rest} more` : listed(names)}`;
}

function furtherClause(further: number): string {
  if (further === 0) return '';
  const more = further === 1 ? '1 more resource that is' : `${further} more resources that are`;
  return `on the same day this account opened ${more} unusual for it`;
}

/** `a`, `a and b`, `a, b and c`. */
function listed(names: readonly string[]): string {
  const last = names[names.length - 1] ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
