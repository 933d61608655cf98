import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { errorRemedy } from '../../../src/host/errorRemedy.ts';

describe('errorRemedy', () => {
  it('opens the file that has to be corrected', () => {
    const error = new ByomlError('store.syntax', {
      path: '/w/byoml.yaml',
      language: 'YAML',
      problem: 'a tab',
    });
    expect(errorRemedy(error)).toEqual({ label: 'Open File', file: '/w/byoml.yaml' });
  });

  it('else shows the log', () => {
    const log = { label: 'Show Log', command: 'byoml.log.show' };
    expect(errorRemedy(new Error('oops'))).toEqual(log);
    expect(errorRemedy(new ByomlError('connection.closed', { reason: 'it ended' }))).toEqual(log);
    const locked = new ByomlError('store.locked', { pid: 7, since: '08:00', path: '/w/lock' });
    expect(errorRemedy(locked)).toEqual(log);
  });
});
