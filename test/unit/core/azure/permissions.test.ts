import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowed, type Permissions } from '../../../../src/core/azure/permissions.ts';

const role = (permissions: Partial<Permissions>): Permissions => ({
  actions: [],
  notActions: [],
  dataActions: [],
  notDataActions: [],
  ...permissions,
});

const write = 'Microsoft.OperationalInsights/workspaces/dataExports/write';

describe('isAllowed', () => {
  it.each([
    ['*', true],
    ['Microsoft.OperationalInsights/*', true],
    ['microsoft.operationalinsights/workspaces/DATAEXPORTS/write', true],
    ['*/write', true],
    ['Microsoft.OperationalInsights/*/dataExports/*', true],
    ['*/read', false],
    ['Microsoft.OperationalInsights/workspaces/dataExports/writer', false],
    ['Microsoft.OperationalInsights/workspaces', false],
    ['Microsoft.OperationalInsights/workspaces/dataExports/write*write', false],
    ['', false],
  ])('knows that %s gives it: %s', (action, allowed) => {
    expect(isAllowed([role({ actions: [action] })], write)).toBe(allowed);
  });

  it('takes away what a role takes away, not what another gives', () => {
    const contributor = role({ actions: ['*'], notActions: ['Microsoft.Authorization/*/Write'] });
    const action = 'Microsoft.Authorization/roleAssignments/write';
    expect(isAllowed([contributor], action)).toBe(false);
    expect(isAllowed([contributor, role({ actions: ['*'] })], action)).toBe(true);
    expect(isAllowed([], action)).toBe(false);
  });

  it('keeps control and data apart', () => {
    const reader = role({ dataActions: ['*/read'], notDataActions: ['secret/read'] });
    expect(isAllowed([reader], 'blobs/read')).toBe(false);
    expect(isAllowed([reader], 'blobs/read', 'data')).toBe(true);
    expect(isAllowed([reader], 'secret/read', 'data')).toBe(false);
  });

  it('agrees with a regular expression', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'B', '/', '.'), maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.array(piece, { maxLength: 4 }),
        (pattern, text) => {
          const escaped = pattern.map((part) => part.replaceAll('.', '\\.')).join('.*');
          const action = text.join('');
          expect(isAllowed([role({ actions: [pattern.join('*')] })], action)).toBe(
            new RegExp(`^${escaped}$`, 'i').test(action),
          );
        },
      ),
    );
  });
});
