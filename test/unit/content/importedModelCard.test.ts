import { describe, expect, it } from 'vitest';
import { importedModelCard } from '../../../src/content/importedModelCard.ts';
import { emptyReadAccount } from '../../../src/core/readAccount.ts';

const model = {
  algorithm: { id: 'accessAnomaly', version: 1 },
  parameters: { compat: true, rank: 7 },
  tenants: [],
  parts: {},
};
const sizes = { users: 1234, resources: 56, tenants: 2, triples: 789 };
const window = { ...sizes, firstTime: NaN, lastTime: NaN, account: emptyReadAccount };

describe('the card of an imported model', () => {
  it('says what is known', () => {
    const card = importedModelCard(model, window, true);
    expect(card).toContain('Users: 1,234, resources: 56, tenants: 2, rank: 7.');
    expect(card).toContain('Its history has 789 pairs');
  });

  it('says that there is no history', () => {
    const card = importedModelCard(model, window, false);
    expect(card).toContain('It has no history');
    expect(card).not.toContain('789');
  });
});
