import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleInput } from '../../../../src/content/rule/ruleInput.ts';
import { ruleKql } from '../../../../src/content/rule/ruleKql.ts';
import { resultsColumns, resultsTable } from '../../../../src/core/resultsTable.ts';
import { checkKql } from '../../../../src/kusto/kqlChecker.ts';
import { resultColumns } from '../../../../src/kusto/resultColumns.ts';
import { hostileNames, knownHostileNames } from '../hostileNames.ts';
import { stringLiterals } from '../kql/literals.ts';
import { input, inputWithoutThreshold } from './ruleInputs.ts';

const tables = [resultsTable(input.resultsTable)];

/** The query without its comments: what is left is what runs. */
function statements(query: string): string {
  return query.replaceAll(/^\/\/.*\n/gm, '');
}

describe('ruleKql', () => {
  it('is accepted as it stands', async () => {
    expect(await checkKql(ruleKql(input), tables)).toEqual([]);
  });

  it('gives the columns of the results table and those that entities are told by', async () => {
    const columns = await resultColumns(ruleKql(input), tables);
    expect(columns).toEqual([
      ...resultsColumns,
      ...['UserName', 'UserDomain', 'HostName', 'HostDomain'].map((name) => ({ name, type: 'string' })),
    ]);
  });

  it('is the same for the same input', () => {
    expect(ruleKql(input)).toBe(ruleKql({ ...input }));
  });

  it('says in its head what it is made from', () => {
    const head = ruleKql(input).split('\n').slice(0, 2).join('\n');
    for (const part of [
      'file-shares',
      'anomalous-resource-access',
      '20261124-0123abcd',
      '3.25',
      '99.9',
      '5 alerts a day',
    ]) {
      expect(head).toContain(part);
    }
  });

  it('takes the threshold of each row, and its own for rows without', () => {
    expect(ruleKql(input)).toContain('let threshold = real(3.25);');
    expect(ruleKql(input)).toContain(
      'Case in ("crossComponent", "unknownUser", "unknownResource") or Score >= coalesce(Threshold, threshold)',
    );
  });

  it.each<readonly [string, RuleInput]>([
    ['no threshold', withThreshold(undefined)],
    ['an infinite threshold', withThreshold({ budget: 5, score: Infinity, percentile: 100 })],
  ])('with %s lets only accesses across components pass rows that carry none', async (_, given) => {
    const query = ruleKql(given);
    expect(query).toContain('let threshold = real(+inf);');
    expect(query).toContain('only accesses across components');
    expect(await checkKql(query, tables)).toEqual([]);
  });

  it('is accepted with any threshold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        async (score, percentile) => {
          const query = ruleKql(withThreshold({ budget: 0.5, score, percentile }));
          expect(await checkKql(query, tables)).toEqual([]);
        },
      ),
      {
        numRuns: 40,
        examples: [
          [1e-7, 0],
          [1e300, 1],
          [-0, 1],
          [-1.5, 1],
        ],
      },
    );
  });

  it('reads excluded names as names, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileNames, { minLength: 1, maxLength: 3 }),
        fc.array(hostileNames, { minLength: 1, maxLength: 3 }),
        async (users, resources) => {
          const query = ruleKql({ ...input, excluded: { users, resources } });
          const harmless = ruleKql({
            ...input,
            excluded: { users: users.map(() => 'u'), resources: resources.map(() => 'r') },
          });
          expect(await checkKql(query, tables)).toEqual([]);
          const literals = await stringLiterals(query);
          const expected = (await stringLiterals(harmless)).slice();
          const placed = [...users, ...resources].map((name) => name.toWellFormed());
          const first = expected.indexOf('u');
          expected.splice(first, users.length + resources.length, ...placed);
          expect(literals).toEqual(expected);
          expect(query.split('\n')).toHaveLength(harmless.split('\n').length);
        },
      ),
      { numRuns: 60, examples: knownHostileNames.map((name) => [[name], [name]]) },
    );
  });

  it('lets no name in a comment become a statement', async () => {
    await fc.assert(
      fc.asyncProperty(hostileNames, async (name) => {
        const query = ruleKql({
          ...input,
          detection: name,
          modelId: name,
          template: { id: name, version: 1 },
          rule: { ...input.rule, name },
        });
        expect(statements(query)).toBe(statements(ruleKql(input)));
        expect(query).toMatch(/^[ -~\n]*$/);
        expect(await checkKql(query, tables)).toEqual([]);
      }),
      { numRuns: 60, examples: knownHostileNames.map((name) => [name]) },
    );
  });
});

function withThreshold(threshold: RuleInput['threshold']): RuleInput {
  return threshold === undefined ? inputWithoutThreshold : { ...input, threshold };
}
