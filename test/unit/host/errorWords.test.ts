import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { errorCatalogue } from '../../../src/core/errors/catalogue.ts';
import { editorWords } from '../../../src/host/editorWords.ts';
import { errorWords } from '../../../src/host/errorWords.ts';

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

describe('errorWords', () => {
  it('says what happened and what to do', () => {
    const error = new ByomlError('run.missing', { run: 'r1', detection: 'files' });
    expect(errorWords(error)).toBe(
      'The run "r1" of "files" is no longer there. Open another run, or score again.',
    );
  });

  it('speaks of files and views where the command line has options', () => {
    const missing = errorWords(new ByomlError('source.missing', { path: '/data' }));
    expect(missing).toBe(
      'There is no file or folder "/data". Correct the path under "source" in detection.yaml.',
    );
    expect(errorWords(new ByomlError('source.none', {}))).toContain('does not say yet where the events are');
  });

  it('takes whatever else is thrown for a defect of ours', () => {
    expect(errorWords(new TypeError('x is not a function'))).toContain(
      'defect of ours: x is not a function.',
    );
    expect(errorWords('a text')).toContain('Collect Diagnostics');
  });
});

describe('the words of the editor', () => {
  it('need no more arguments than the error has', () => {
    const all = Object.entries(errorCatalogue);
    expect(all.length).toBeGreaterThan(Object.keys(editorWords).length);
    for (const [code, { message, action }] of all) {
      const own = editorWords[code as keyof typeof editorWords];
      const known = placeholders(message + action);
      for (const name of placeholders(`${own?.message ?? ''}${own?.action ?? ''}`))
        expect(known).toContain(name);
    }
  });

  it('know no options of the command line', () => {
    for (const [code, { message = '', action = '' }] of Object.entries(editorWords))
      expect([code, /(^|\s)--\w/.test(message + action)]).toEqual([code, false]);
  });
});
