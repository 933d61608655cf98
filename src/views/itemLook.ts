/** How an item of a tree looks, as plain data. */
export interface ItemLook {
  /** The same for the same thing, whatever else the tree holds. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Name of a codicon, and of a theme colour. */
  readonly icon: { readonly name: string; readonly color?: string };
  readonly children: 'none' | 'collapsed' | 'expanded';
  /** What its menus offer, e.g. `canBeTrained`: package.json asks for these words. */
  readonly capabilities: readonly string[];
  /** What a screen reader says of it. */
  readonly spoken: string;
  /** What Enter opens. */
  readonly opens?:
    | { readonly what: 'run' }
    | { readonly what: 'text' | 'markdown'; readonly path: string }
    /** Called on the item. */
    | { readonly what: 'command'; readonly command: string };
}
