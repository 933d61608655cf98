import type { Template } from '../core/template.ts';

/** How the rows of a source become accesses: by a template, or by columns that already are tenant, user and resource. */
export type SourceMapping = TemplateSource | ColumnSource;

export interface TemplateSource {
  readonly kind: 'template';
  readonly template: Template;
  /** Filters switched on or off, by name. */
  readonly filters?: Readonly<Record<string, boolean>>;
}

export interface ColumnSource {
  readonly kind: 'columns';
  readonly tenant: string;
  readonly user: string;
  readonly resource: string;
  /** Column that says how usual the access is; without it rows are counted. */
  readonly likelihood?: string;
  readonly time?: string;
}
