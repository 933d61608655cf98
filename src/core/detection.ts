import type { TextExpression } from './expression.ts';
import type { Json } from './model.ts';
import type { Template, TemplateRule } from './template.ts';

/** Expressions that a detection puts in place of its template's. */
export interface MappingOverrides {
  readonly tenant?: TextExpression;
  readonly user?: TextExpression;
  readonly resource?: TextExpression;
}

/** What a user decided about a detection; the parsed form of `detections/<name>/detection.yaml`. */
export interface Detection {
  readonly template: { readonly id: string; readonly version: number };
  /** Files, folders, patterns and addresses to read; relative ones start at the workspace's folder. */
  readonly source: { readonly from: readonly string[] };
  /** The template's filters that are switched, by name: true leaves rows out, false lets them in. */
  readonly filters: Readonly<Record<string, boolean>>;
  readonly mapping: MappingOverrides;
  /** What is not said here, the template says. */
  readonly algorithm: { readonly id?: string; readonly parameters: Readonly<Record<string, Json>> };
  readonly budget?: number;
  readonly rule: Partial<TemplateRule>;
}

/** The template with what the detection says differently; its filters are applied by the reader. */
export function applyDetection(template: Template, detection: Detection): Template {
  const { algorithm } = detection;
  return {
    ...template,
    mapping: { ...template.mapping, ...detection.mapping },
    algorithm: {
      id: algorithm.id ?? template.algorithm.id,
      parameters: { ...template.algorithm.parameters, ...algorithm.parameters },
    },
    budget: detection.budget ?? template.budget,
    rule: { ...template.rule, ...detection.rule },
  };
}
