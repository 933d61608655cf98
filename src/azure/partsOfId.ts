/** The parts of an ARM id, as it writes them. */
interface IdParts {
  readonly subscription: string;
  readonly resourceGroup: string | undefined;
  /** Last part of it, of the resource that is not nested in another: the workspace of a rule. */
  readonly name: string | undefined;
}

const pattern =
  /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+)(?:\/providers\/[^/]+\/[^/]+\/([^/]+))?)?(?:\/|$)/i;

/** Undefined: it is none. */
export function partsOfId(id: string): IdParts | undefined {
  const [, subscription, resourceGroup, name] = pattern.exec(id) ?? [];
  return subscription === undefined ? undefined : { subscription, resourceGroup, name };
}
