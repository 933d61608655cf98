/** A choice that was found, perhaps more than once: what is found later of the same key takes its place. */
export interface Found {
  readonly key: string;
  /** Lower ones stand first; choices of one rank stand in the order in which they were found. */
  readonly rank: number;
}

/** What a list shows while its pages arrive: each thing once, recent ones and others of low rank first. */
export class FoundChoices<Choice extends Found> {
  readonly #choices = new Map<string, Choice>();

  add(page: readonly Choice[]): void {
    for (const choice of page) this.#choices.set(choice.key, choice);
  }

  list(): readonly Choice[] {
    // Sorting keeps the order of equals.
    return [...this.#choices.values()].sort((one, other) => one.rank - other.rank);
  }
}
