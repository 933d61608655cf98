import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathFrom } from '../../../src/commands/pathFrom.ts';

describe('pathFrom', () => {
  it('names a path as detection.yaml does', () => {
    const workspace = resolve('workspace');
    expect(pathFrom(workspace, join(workspace, 'sample', 'am-securityevent'))).toBe(
      'sample/am-securityevent',
    );
    expect(pathFrom(workspace, join(workspace, '..data'))).toBe('..data');
    const outside = resolve('elsewhere');
    expect(pathFrom(workspace, outside)).toBe(outside.replaceAll('\\', '/'));
  });
});
