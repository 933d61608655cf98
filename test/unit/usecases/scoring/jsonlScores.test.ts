import { describe, expect, it } from 'vitest';
import { jsonlScores } from '../../../../src/usecases/scoring/jsonlScores.ts';
import { everyCase, scoredBatch, stream, textOf } from './scoredBatches.ts';

describe('jsonlScores', () => {
  it('writes valid JSON for each row, in order: null for none, "Infinity" as a text', async () => {
    const batches = stream(scoredBatch(everyCase.slice(0, 2)), scoredBatch(everyCase.slice(2)));
    const lines = (await textOf(jsonlScores(batches))).trimEnd().split('\n');
    const rows = lines.map((line): unknown => JSON.parse(line));
    const none = { score: null, percentile: null, accessAnomaly: null };
    expect(rows).toEqual([
      {
        tenant: 't',
        user: 'zoe',
        resource: 'r',
        case: 'scored',
        score: 0.1 + 0.2,
        percentile: 12.5,
        accessAnomaly: 0.1 + 0.2,
        day: '2026-11-24',
        hits: 3,
      },
      { tenant: 't', user: 'bob', resource: 'r', case: 'seen', ...none, percentile: 0, day: null, hits: 1 },
      {
        tenant: 't',
        user: 'a,"b"\nc',
        resource: 'r',
        case: 'crossComponent',
        score: 'Infinity',
        percentile: 100,
        accessAnomaly: 'Infinity',
        day: 'x',
        hits: null,
      },
      { tenant: 't', user: 'ann', resource: 'r', case: 'unknownUser', ...none, day: '', hits: -0.5 },
      { tenant: 't', user: 'ann', resource: 'r', case: 'unknownResource', ...none, day: '=1+1', hits: 1e21 },
    ]);
  });

  it('keeps a further column of any name', async () => {
    const further = { ['__proto__']: 1, tenant: 'mine' };
    const text = await textOf(jsonlScores(stream(scoredBatch([{ user: 'u', case: 'seen', further }]))));
    expect(text).toContain('"__proto__":1');
    expect(text).toContain('"tenant":"t"');
    expect(text).toContain('"tenant_2":"mine"');
  });
});
