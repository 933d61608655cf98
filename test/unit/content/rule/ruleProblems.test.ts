import { describe, expect, it } from 'vitest';
import { type RuleDocument, ruleDocument } from '../../../../src/content/rule/ruleDocument.ts';
import { ruleProblems } from '../../../../src/content/rule/ruleProblems.ts';
import { input } from './ruleInputs.ts';

const good = ruleDocument(input);
const account = (...names: readonly string[]): RuleDocument['entityMappings'][number] => ({
  entityType: 'Account',
  fieldMappings: names.map((identifier) => ({ identifier, columnName: 'User' })),
});
const twentyOne = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`key${i}`, 'User']));

describe('ruleProblems', () => {
  it('has nothing against a good rule', () => {
    expect(ruleProblems(good)).toEqual([]);
  });

  it.each<readonly [string, Partial<RuleDocument>, string]>([
    ['name', { name: ' ' }, 'is empty'],
    ['name', { name: 'x'.repeat(257) }, 'has 257 characters'],
    ['description', { description: 'x'.repeat(5001) }, 'at most 5000'],
    ['query', { query: '' }, 'is empty'],
    ['query', { query: 'x'.repeat(10_001) }, 'has 10001 characters'],
    ['query', { query: 'T | where A == "é"' }, 'ASCII'],
    ['query', { query: 'union * | take 1' }, 'every table'],
    ['id', { id: '1' }, 'GUID'],
    ['version', { version: '1.0' }, '1.0.0'],
    ['version', { version: `1.0.${'0'.repeat(20)}` }, 'at most 20'],
    ['triggerThreshold', { triggerThreshold: 10_001 }, '0 to 10000'],
    ['triggerThreshold', { triggerThreshold: NaN }, '0 to 10000'],
    ['queryFrequency', { queryFrequency: '4m' }, '5m to 14d'],
    ['queryFrequency', { queryFrequency: 'hourly' }, '5m to 14d'],
    ['queryFrequency', { queryFrequency: '30m' }, '1h or more'],
    ['queryPeriod', { queryPeriod: '15d' }, '5m to 14d'],
    ['queryPeriod', { queryPeriod: '30m' }, 'shorter than queryFrequency'],
    ['tactics', { tactics: ['LateralMovement', 'Discovery'] }, 'must name Collection, because of T1039'],
    ['tactics', { tactics: [...good.tactics, 'PreAttack'] }, '"PreAttack" is no tactic'],
    ['tactics', { relevantTechniques: ['T1078.002'] }, 'must name InitialAccess, because of T1078.002'],
    ['relevantTechniques', { relevantTechniques: ['T12'] }, '"T12" is no technique'],
    ['entityMappings', { entityMappings: [] }, '1 to 10'],
    ['entityMappings', { entityMappings: Array.from({ length: 11 }, () => account('Name')) }, '1 to 10'],
    [
      'entityMappings[0]',
      { entityMappings: [{ ...account('Name'), entityType: 'toString' }] },
      'no type of entity',
    ],
    ['entityMappings[0]', { entityMappings: [account()] }, '1 to 3 fieldMappings'],
    ['entityMappings[0]', { entityMappings: [account('Name', 'Sid', 'FullName', 'PUID')] }, '1 to 3'],
    ['entityMappings[0]', { entityMappings: [account('Name', 'Name')] }, 'twice'],
    ['entityMappings[0]', { entityMappings: [account('Name', 'HostName')] }, 'no identifier HostName'],
    ['entityMappings[0]', { entityMappings: [account('NTDomain')] }, 'needs one of: FullName, Sid, Name'],
    ['customDetails', { customDetails: twentyOne }, 'at most 20 entries'],
    ['customDetails', { customDetails: { '1st': 'User' } }, '"1st"'],
    ['customDetails', { customDetails: { User: 'User | take 1' } }, 'no name of a column'],
    ['alertDisplayNameFormat', withFormat({ alertDisplayNameFormat: 'x'.repeat(257) }), 'at most 256'],
    ['alertDescriptionFormat', withFormat({ alertDescriptionFormat: '{{A}}{{B}}{{C}}{{D}}' }), 'at most 3'],
  ])('refuses %s: %j', (field, change, words) => {
    const problems = ruleProblems({ ...good, ...change });
    expect(problems.map((problem) => problem.field)).toContain(field);
    expect(problems.find((problem) => problem.field === field)?.problem).toContain(words);
  });

  it('wants all identifiers that tell an entity only together', () => {
    const hash = (...names: readonly string[]): RuleDocument => ({
      ...good,
      entityMappings: [{ ...account(...names), entityType: 'FileHash' }],
    });
    expect(ruleProblems(hash('Algorithm', 'Value'))).toEqual([]);
    expect(ruleProblems(hash('Value'))[0]?.problem).toContain('Algorithm and Value');
  });

  it('does not judge techniques that it has no table for', () => {
    expect(ruleProblems({ ...good, relevantTechniques: ['T1003.001'] })).toEqual([]);
  });
});

function withFormat(change: Partial<RuleDocument['alertDetailsOverride']>): Partial<RuleDocument> {
  return { alertDetailsOverride: { ...good.alertDetailsOverride, ...change } };
}
