import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathInside } from '../../../../src/usecases/scoring/pathInside.ts';

const folder = resolve('workspace');

describe('pathInside', () => {
  it('names what lies inside as seen from the folder', () => {
    expect(pathInside(folder, join(folder, 'export', 'a.json'))).toBe('export/a.json');
    expect(pathInside(folder, join(folder, '..a.json'))).toBe('..a.json');
  });

  it('leaves what lies elsewhere as it is', () => {
    const elsewhere = resolve('workspace-2', 'a.json');
    expect(pathInside(folder, elsewhere)).toBe(elsewhere);
    expect(pathInside(folder, resolve('a.json'))).toBe(resolve('a.json'));
  });
});
