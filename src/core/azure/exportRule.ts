/** Where a rule sends rows to. */
export type ExportDestination =
  | { readonly kind: 'storage'; readonly resourceId: string }
  /** Without a hub every table has one of its own, `am-<table>`. */
  | { readonly kind: 'eventHub'; readonly resourceId: string; readonly hub?: string | undefined };

/** A data export rule of a workspace, as far as it can be said. */
export interface ExportRule {
  readonly name: string;
  readonly tables: readonly string[];
  readonly enabled: boolean;
  readonly destination: ExportDestination;
}

/** One that exists. */
export interface ExportRuleListed extends ExportRule {
  /** ARM id. */
  readonly id: string;
  /** As the service writes it. */
  readonly createdDate?: string | undefined;
  readonly lastModifiedDate?: string | undefined;
}

/** Source: Microsoft.OperationalInsights dataExports, 2025-07-01. */
export const exportRuleName = { pattern: /^[A-Za-z][A-Za-z0-9-]+[A-Za-z0-9]$/, least: 4, most: 63 } as const;
