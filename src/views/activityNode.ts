/** An item of the Activity view; commands of its menus get it as their first argument. */
export interface ActivityNode {
  readonly kind: 'job';
  readonly id: string;
}
