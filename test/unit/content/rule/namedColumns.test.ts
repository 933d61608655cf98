import { describe, expect, it } from 'vitest';
import { namedColumns } from '../../../../src/content/rule/namedColumns.ts';

describe('namedColumns', () => {
  it('finds the columns of entities, details and alert texts, with where they stand', () => {
    expect(
      namedColumns({
        entityMappings: [
          { entityType: 'IP', fieldMappings: [{ identifier: 'Address', columnName: 'Ip' }] },
          { entityType: 'Account', fieldMappings: [{ identifier: 'Name', columnName: 'User' }] },
        ],
        customDetails: { Share: 'Resource' },
        alertDetailsOverride: {
          alertDisplayNameFormat: '{{User}} at {{ Resource }}',
          alertDescriptionFormat: 'no { column } here, but {{}}',
        },
      }),
    ).toEqual([
      { field: 'entityMappings[0]', column: 'Ip' },
      { field: 'entityMappings[1]', column: 'User' },
      { field: 'customDetails.Share', column: 'Resource' },
      { field: 'alertDisplayNameFormat', column: 'User' },
      { field: 'alertDisplayNameFormat', column: 'Resource' },
      { field: 'alertDescriptionFormat', column: '' },
    ]);
  });
});
