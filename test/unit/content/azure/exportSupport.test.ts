import { describe, expect, it } from 'vitest';
import { exportSupportOf } from '../../../../src/content/azure/exportSupport.ts';

describe('exportSupportOf', () => {
  it.each([
    ['SecurityEvent', 'Analytics', 'Any', 'partial'],
    ['ServiceFabricOperationalEvent', 'Analytics', 'Any', 'partial'],
    ['Heartbeat', 'Analytics', 'Any', 'full'],
    ['EventLog', 'Analytics', 'Any', 'full'],
    ['azurediagnostics', 'Analytics', 'Any', 'none'],
    ['Mine_CL', 'Basic', 'DataCollectionRuleBased', 'full'],
    ['Mine_CL', 'Analytics', 'Classic', 'none'],
    ['Mine_CL', 'Auxiliary', 'DataCollectionRuleBased', 'none'],
  ])('%s of plan %s and kind %s: %s', (name, plan, subType, support) => {
    const found = exportSupportOf({ name, plan, subType });
    expect(found.support).toBe(support);
    expect(found.reason === undefined).toBe(support === 'full');
  });
});
