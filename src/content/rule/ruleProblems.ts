import type { EntityMapping } from '../../core/template.ts';
import { tactics, tacticsOfTechnique } from './attack.ts';
import { entityIdentifiers } from './entityIdentifiers.ts';
import type { RuleDocument } from './ruleDocument.ts';

/** Where a rule breaks a limit, and how, in words that follow the field's name: "query: is longer than ...". */
export interface RuleProblem {
  readonly field: string;
  readonly problem: string;
}

/**
 * What the service or the Azure-Sentinel repository's checks would refuse in a rule; none: it may go there. Sources: the
 * repository's detection template schema validation, and the documented limits of scheduled rules.
 */
export function ruleProblems(rule: RuleDocument): readonly RuleProblem[] {
  return [
    ...textProblems('name', rule.name, 256),
    ...textProblems('description', rule.description, 5000),
    ...textProblems('query', rule.query, 10_000),
    ...when(!ascii.test(rule.query), 'query', 'may hold printable ASCII characters only'),
    ...when(
      /\b(?:search|union)\s+\*/.test(rule.query),
      'query',
      'may not read every table (search *, union *)',
    ),
    ...when(!guid.test(rule.id), 'id', 'must be a GUID'),
    ...when(!/^\d+\.\d+\.\d+$/.test(rule.version), 'version', 'must look like 1.0.0'),
    ...when(rule.version.length > 20, 'version', 'may have at most 20 characters'),
    ...when(
      !(rule.triggerThreshold >= 0 && rule.triggerThreshold <= 10_000),
      'triggerThreshold',
      'must be from 0 to 10000',
    ),
    ...periodProblems(rule.queryFrequency, rule.queryPeriod),
    ...attackProblems(rule.tactics, rule.relevantTechniques),
    ...entityProblems(rule.entityMappings),
    ...detailProblems(rule.customDetails),
    ...formatProblems('alertDisplayNameFormat', rule.alertDetailsOverride.alertDisplayNameFormat, 256),
    ...formatProblems('alertDescriptionFormat', rule.alertDetailsOverride.alertDescriptionFormat, 5000),
  ];
}

const ascii = /^[ -~\n\r\t]*$/;
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const columnName = /^[a-zA-Z_]\w*$/;

function when(broken: boolean, field: string, problem: string): readonly RuleProblem[] {
  return broken ? [{ field, problem }] : [];
}

function textProblems(field: string, text: string, longest: number): readonly RuleProblem[] {
  return [
    ...when(text.trim() === '', field, 'is empty'),
    ...when(text.length > longest, field, `has ${text.length} characters, at most ${longest} are allowed`),
  ];
}

const minutes: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440 };
const shortest = 5;
const longest = 14 * 1440;
const longPeriod = 2 * 1440;

/** Minutes of `5m`, `1h`, `14d`; NaN for another text. */
function periodMinutes(period: string): number {
  const parts = /^(\d+)([mhd])$/.exec(period);
  return Number(parts?.[1]) * (minutes[parts?.[2] ?? ''] ?? NaN);
}

function periodProblems(frequency: string, period: string): readonly RuleProblem[] {
  const runs = periodMinutes(frequency);
  const reaches = periodMinutes(period);
  const outside = (value: number): boolean => !(value >= shortest && value <= longest);
  return [
    ...when(outside(runs), 'queryFrequency', 'must be from 5m to 14d'),
    ...when(outside(reaches), 'queryPeriod', 'must be from 5m to 14d'),
    ...when(reaches < runs, 'queryPeriod', 'may not be shorter than queryFrequency'),
    ...when(
      reaches >= longPeriod && runs < 60,
      'queryFrequency',
      'must be 1h or more when queryPeriod is 2d or more',
    ),
  ];
}

function attackProblems(named: readonly string[], techniques: readonly string[]): readonly RuleProblem[] {
  return [
    ...named
      .filter((tactic) => !tactics.includes(tactic))
      .map((tactic) => ({ field: 'tactics', problem: `${JSON.stringify(tactic)} is no tactic` })),
    ...techniques.flatMap((technique) => {
      if (!/^T\d{4}(\.\d{3})?$/.test(technique)) {
        return [{ field: 'relevantTechniques', problem: `${JSON.stringify(technique)} is no technique` }];
      }
      return (tacticsOfTechnique[technique.slice(0, 5)] ?? [])
        .filter((tactic) => !named.includes(tactic))
        .map((tactic) => ({ field: 'tactics', problem: `must name ${tactic}, because of ${technique}` }));
    }),
  ];
}

function entityProblems(mappings: readonly EntityMapping[]): readonly RuleProblem[] {
  return [
    ...when(mappings.length < 1 || mappings.length > 10, 'entityMappings', 'must have 1 to 10 entries'),
    ...mappings.flatMap((mapping, i) => mappingProblems(mapping, `entityMappings[${i}]`)),
  ];
}

function mappingProblems(
  { entityType, fieldMappings }: EntityMapping,
  field: string,
): readonly RuleProblem[] {
  const known = Object.hasOwn(entityIdentifiers, entityType) ? entityIdentifiers[entityType] : undefined;
  if (known === undefined) return [{ field, problem: `${JSON.stringify(entityType)} is no type of entity` }];
  const identifiers = fieldMappings.map(({ identifier }) => identifier);
  const strangers = identifiers.filter((name) => known.allowed?.includes(name) === false);
  const isTold = known.needed.some((all) => all.every((name) => identifiers.includes(name)));
  const choices = known.needed.map((all) => all.join(' and ')).join(', ');
  return [
    ...when(fieldMappings.length < 1 || fieldMappings.length > 3, field, 'must have 1 to 3 fieldMappings'),
    ...when(new Set(identifiers).size < identifiers.length, field, 'names an identifier twice'),
    ...when(strangers.length > 0, field, `${entityType} has no identifier ${strangers.join(', ')}`),
    ...when(!isTold, field, `${entityType} needs one of: ${choices}`),
    ...fieldMappings.flatMap((part) => columnProblems(field, part.columnName)),
  ];
}

function columnProblems(field: string, column: string): readonly RuleProblem[] {
  const isColumn = columnName.test(column) && column.length <= 500;
  return when(!isColumn, field, `${JSON.stringify(column)} is no name of a column`);
}

function detailProblems(details: RuleDocument['customDetails']): readonly RuleProblem[] {
  const field = 'customDetails';
  return [
    ...when(Object.keys(details).length > 20, field, 'may have at most 20 entries'),
    ...Object.entries(details).flatMap(([key, column]) => [
      ...when(
        !/^[a-zA-Z]\w{0,19}$/.test(key),
        field,
        `the name ${JSON.stringify(key)} must be at most 20 letters, digits and _, and begin with a letter`,
      ),
      ...columnProblems(field, column),
    ]),
  ];
}

function formatProblems(field: string, text: string, longest: number): readonly RuleProblem[] {
  const placeholders = text.match(/\{\{/g)?.length ?? 0;
  return [
    ...textProblems(field, text, longest),
    ...when(placeholders > 3, field, `has ${placeholders} {{placeholders}}, at most 3 are allowed`),
  ];
}
