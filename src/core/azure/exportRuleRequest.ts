import type { ExportDestination } from './exportRule.ts';

/** What somebody wants of a data export rule. What is not said stays as it is. */
export type ExportRuleRequest =
  | {
      readonly action: 'create';
      readonly name: string;
      readonly tables: readonly string[];
      readonly destination: ExportDestination;
      /** Default: true. */
      readonly enabled?: boolean | undefined;
    }
  | {
      readonly action: 'edit';
      readonly name: string;
      readonly tables?: readonly string[] | undefined;
      readonly destination?: ExportDestination | undefined;
      readonly enabled?: boolean | undefined;
    }
  | { readonly action: 'enable' | 'disable' | 'delete'; readonly name: string };
