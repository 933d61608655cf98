import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { errorReport } from '../../../src/host/errorReport.ts';

describe('errorReport', () => {
  it('says the code of a foreseen error and none of its arguments', () => {
    const error = new ByomlError('store.notReadable', { path: '/home/jana/secret', reason: 'x' });
    expect(errorReport(error).text).toBe('store.notReadable');
  });

  it('says class and own places of a defect, and neither its message nor folders', () => {
    const error = new TypeError('contoso\\jana is undefined');
    error.stack = `TypeError: contoso\\jana is undefined
    at read (file:///home/jana/.vscode/extensions/x/dist/chunks/train-ABC.js:12:34)
    at node:internal/process/task_queues:95:5
    at C:\\Users\\jana\\ext\\dist\\worker.js:1:2`;
    expect(errorReport(error).text).toBe(
      'TypeError\n    at dist/chunks/train-ABC.js:12:34\n    at dist\\worker.js:1:2',
    );
  });

  it('bears what is no error', () => {
    expect(errorReport('contoso').text).toBe('a thrown string');
  });
});
