import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ruleDocument } from '../../../../src/content/rule/ruleDocument.ts';
import { ruleKql } from '../../../../src/content/rule/ruleKql.ts';
import { ruleProblems } from '../../../../src/content/rule/ruleProblems.ts';
import { ruleYaml } from '../../../../src/content/rule/ruleYaml.ts';
import { input } from './ruleInputs.ts';

const order = [
  'id',
  'name',
  'description',
  'severity',
  'requiredDataConnectors',
  'queryFrequency',
  'queryPeriod',
  'triggerOperator',
  'triggerThreshold',
  'tactics',
  'relevantTechniques',
  'query',
  'entityMappings',
  'customDetails',
  'alertDetailsOverride',
  'eventGroupingSettings',
  'version',
  'kind',
];

describe('ruleYaml', () => {
  it('has the keys of the repository in its order', () => {
    expect(Object.keys(parse(ruleYaml(input)) as object)).toEqual(order);
  });

  it('is read back as the rule, with the query as it stands', () => {
    const read: unknown = parse(ruleYaml(input));
    expect(read).toEqual(ruleDocument(input));
    expect(read).toMatchObject({ query: ruleKql(input) });
    expect(ruleYaml(input)).toContain('query: |\n  // ');
  });

  it('is ASCII, also where names and texts are not', () => {
    const rule = { ...input.rule, description: 'Zugriff \u{1f600} auf «Freigaben»' };
    const text = ruleYaml({ ...input, rule, excluded: { users: ['jörg'], resources: ['\\\\fs\\日本'] } });
    expect(text).toMatch(/^[ -~\n]*$/);
    expect(parse(text)).toMatchObject({ description: rule.description });
  });

  it('keeps every limit with the template that comes with the product', () => {
    expect(ruleProblems(ruleDocument(input))).toEqual([]);
  });
});
