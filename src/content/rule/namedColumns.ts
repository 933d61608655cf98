import type { RuleDocument } from './ruleDocument.ts';

/** A column of the query's result that another part of the rule names. */
export interface NamedColumn {
  /** The part, e.g. `entityMappings[0]`. */
  readonly field: string;
  readonly column: string;
}

type ColumnUsers = Pick<RuleDocument, 'entityMappings' | 'customDetails' | 'alertDetailsOverride'>;

/** Every column that entities, details and alert texts of a rule are filled from. */
export function namedColumns(rule: ColumnUsers): readonly NamedColumn[] {
  return [
    ...rule.entityMappings.flatMap(({ fieldMappings }, i) =>
      fieldMappings.map(({ columnName }) => ({ field: `entityMappings[${i}]`, column: columnName })),
    ),
    ...Object.entries(rule.customDetails).map(([key, column]) => ({ field: `customDetails.${key}`, column })),
    ...Object.entries(rule.alertDetailsOverride).flatMap(([field, text]) =>
      placeholders(text).map((column) => ({ field, column })),
    ),
  ];
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, column]) => column ?? '');
}
