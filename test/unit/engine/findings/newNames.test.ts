import { describe, expect, it } from 'vitest';
import { dictionaryFromTexts, dictionaryFind } from '../../../../src/core/dictionary.ts';
import type { NewNamePolicy } from '../../../../src/core/newNamePolicy.ts';
import { type Case, caseCode, type Scores } from '../../../../src/core/scores.ts';
import { isAdminShare } from '../../../../src/engine/findings/isAdminShare.ts';
import {
  newNamePoliciesOf,
  newNameStanding,
  type NewNameStanding,
} from '../../../../src/engine/findings/newNames.ts';
import { selectFindings } from '../../../../src/engine/findings/selectFindings.ts';

const rows: readonly (readonly [Case, string, number])[] = [
  ['scored', '\\\\fs01\\sales', 3],
  ['unknownUser', '\\\\fs01\\sales', NaN],
  ['unknownUser', '\\\\fs01\\c$', NaN],
  ['unknownResource', '\\\\fs09\\new', NaN],
  ['unknownResource', '\\\\fs09\\ADMIN$', NaN],
  ['seen', '\\\\fs01\\c$', NaN],
  ['crossComponent', '\\\\fs01\\c$', Infinity],
];

const resources = dictionaryFromTexts(rows.map(([, resource]) => resource));
const triples = {
  tenant: new Uint32Array(rows.length),
  user: Uint32Array.from(rows, (_, row) => row),
  resource: Uint32Array.from(rows, ([, resource]) => dictionaryFind(resources, resource)),
  resources,
  firstDay: new Int32Array(rows.length),
};
const scores: Scores = {
  case: Uint8Array.from(rows, ([name]) => caseCode[name]),
  score: Float64Array.from(rows, ([, , score]) => score),
  percentile: Float32Array.from(rows, ([, , score]) => (score === Infinity ? 100 : score * 10)),
  accessAnomaly: Float64Array.from(rows, ([, , score]) => score),
};

function standings(newUsers: NewNamePolicy, newResources: NewNamePolicy): readonly NewNameStanding[] {
  const standing = newNameStanding({ newUsers, newResources }, triples, scores);
  return rows.map((_, row) => standing(row));
}

function selected(newUsers: NewNamePolicy, newResources: NewNamePolicy, most = 10): readonly number[] {
  const standing = newNameStanding({ newUsers, newResources }, triples, scores);
  const line = { score: 0, percentile: 10 };
  return [...selectFindings(triples, scores, line, most, standing).triple];
}

describe('newNameStanding', () => {
  it('leaves new names out of the findings, each side by its own policy', () => {
    expect(standings('ignore', 'ignore')).toEqual(rows.map(() => 'none'));
    expect(standings('report', 'ignore')).toEqual(['none', 'last', 'last', 'none', 'none', 'none', 'none']);
    expect(standings('ignore', 'report')).toEqual(['none', 'none', 'none', 'last', 'last', 'none', 'none']);
  });

  it('puts administrative shares first, and no others', () => {
    expect(standings('alertOnAdminShares', 'alertOnAdminShares')).toEqual([
      'none',
      'none',
      'first',
      'none',
      'first',
      'none',
      'none',
    ]);
  });
});

describe('selectFindings with new names', () => {
  it('puts them before or after all that were scored', () => {
    expect(selected('ignore', 'ignore')).toEqual([6, 0]);
    expect(selected('report', 'report')).toEqual([6, 0, 1, 2, 3, 4]);
    expect(selected('alertOnAdminShares', 'alertOnAdminShares')).toEqual([2, 4, 6, 0]);
    expect(selected('alertOnAdminShares', 'report')).toEqual([2, 6, 0, 3, 4]);
  });

  it('keeps the budget', () => {
    expect(selected('alertOnAdminShares', 'report', 3)).toEqual([2, 6, 0]);
  });
});

describe('newNamePoliciesOf', () => {
  it('reads a model, and ignores new names where it says nothing', () => {
    expect(newNamePoliciesOf({ newUsers: 'report' })).toEqual({ newUsers: 'report', newResources: 'ignore' });
    expect(newNamePoliciesOf({ newResources: 7 })).toEqual({ newUsers: 'ignore', newResources: 'ignore' });
  });
});

describe('isAdminShare', () => {
  it.each(['\\\\fs01.contoso.com\\c$', '\\\\*\\C$', '\\\\fs01\\ADMIN$', 'd$', '//fs01/e$'])(
    '%s is',
    (name) => {
      expect(isAdminShare(name)).toBe(true);
    },
  );

  it.each(['\\\\fs01\\ipc$', '\\\\fs01\\print$', '\\\\fs01\\sales', '\\\\fs01\\abc$', '\\\\c$\\sales', ''])(
    '%s is not',
    (name) => {
      expect(isAdminShare(name)).toBe(false);
    },
  );
});
