import { describe, expect, it } from 'vitest';
import { cases } from '../../../src/core/scores.ts';
import { caseMeaning, caseWords } from '../../../webview/caseWords.ts';

describe('cases in words', () => {
  it('are as many as there are cases, and each is explained', () => {
    expect(new Set(cases.map(caseWords)).size).toBe(cases.length);
    expect(new Set(cases.map(caseMeaning)).size).toBe(cases.length);
  });
});
