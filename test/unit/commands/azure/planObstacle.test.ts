import { expect, it } from 'vitest';
import { planObstacle } from '../../../../src/commands/azure/planObstacle.ts';

const missing = {
  action: 'Microsoft.Storage/storageAccounts/write',
  scope: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/contosoexport',
  role: 'Storage Account Contributor',
  az: "az role assignment create --role 'Storage Account Contributor'",
};

it('finds nothing in the way of a plan that only warns', () => {
  expect(planObstacle({ notes: [{ level: 'warning', text: 'Costs.' }], missing: [] })).toBeUndefined();
});

it('names a problem', () => {
  expect(planObstacle({ notes: [{ level: 'problem', text: 'Premium.' }], missing: [] })).toBe('Premium.');
});

it('names a role once, where it is lacked and where the line for an administrator stands', () => {
  const read = { ...missing, action: 'Microsoft.Storage/storageAccounts/read' };
  expect(planObstacle({ notes: [], missing: [missing, read] })).toBe(
    'You lack the role Storage Account Contributor at contosoexport: the plan has the line that an administrator runs.',
  );
});
