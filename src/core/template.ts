import type { Condition, TextExpression } from './expression.ts';
import type { Json } from './model.ts';

/** A reason to leave rows out: a row for which `drop` holds is counted under `name`. Filters are tried in order. */
export interface TemplateFilter {
  readonly name: string;
  /** One plain sentence for people. */
  readonly description: string;
  readonly drop: Condition;
  /** Off by default where false; a detection may switch it. */
  readonly enabled: boolean;
  /** May a detection switch it off? The one that picks the event may not be. */
  readonly switchable: boolean;
  /** A column whose values are tallied among the dropped rows, so that "no row at all" can say what was there. */
  readonly tally?: string;
}

/** How events of a table become accesses. */
interface TemplateMapping {
  readonly time: string;
  readonly tenant: TextExpression;
  readonly user: TextExpression;
  readonly resource: TextExpression;
  /** Column with the row's identity, for de-duplication. */
  readonly itemId: string;
  /** Columns to keep in the access table. */
  readonly extra: readonly string[];
  /** Columns kept with each access behind a finding: Parquet column -> source column. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** `perDaySpan`: accesses / (1 + days from the first to the last one), as Microsoft's notebooks do; `count`: accesses. */
export type Likelihood = 'perDaySpan' | 'count';

export interface EntityMapping {
  readonly entityType: string;
  readonly fieldMappings: readonly { readonly identifier: string; readonly columnName: string }[];
}

/** What the rule and the incident say. `{{Column}}` stands for a result column, as Sentinel writes it. */
export interface TemplateRule {
  readonly name: string;
  readonly description: string;
  readonly severity: 'High' | 'Medium' | 'Low' | 'Informational';
  readonly tactics: readonly string[];
  readonly techniques: readonly string[];
  readonly entityMappings: readonly EntityMapping[];
  readonly customDetails: Readonly<Record<string, string>>;
  readonly alertDisplayName: string;
  readonly alertDescription: string;
}

/** A starting point for detections; the parsed form of `templates/<id>/template.json`. */
export interface Template {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** Log Analytics table. */
  readonly table: string;
  readonly filters: readonly TemplateFilter[];
  readonly mapping: TemplateMapping;
  readonly likelihood: Likelihood;
  readonly algorithm: { readonly id: string; readonly parameters: Readonly<Record<string, Json>> };
  /** Alerts a day that a reader is ready for, unless the detection says otherwise. */
  readonly budget: number;
  readonly rule: TemplateRule;
  /** What to do when no row passes the filter that picks the event, e.g. the audit setting that makes it. */
  readonly noRowsAdvice: string;
}
