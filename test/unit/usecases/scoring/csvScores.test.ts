import { describe, expect, it } from 'vitest';
import { csvScores } from '../../../../src/usecases/scoring/csvScores.ts';
import { everyCase, scoredBatch, stream, textOf } from './scoredBatches.ts';

describe('csvScores', () => {
  it('writes a line for each row, in order, with further columns at the end', async () => {
    const text = await textOf(csvScores(stream(scoredBatch(everyCase))));
    expect(text).toBe(
      [
        'tenant,user,resource,case,score,percentile,accessAnomaly,day,hits',
        't,zoe,r,scored,0.30000000000000004,12.5,0.30000000000000004,2026-11-24,3',
        't,bob,r,seen,,0,,,1',
        't,"a,""b""\nc",r,crossComponent,Infinity,100,Infinity,x,',
        't,ann,r,unknownUser,,,,,-0.5',
        't,ann,r,unknownResource,,,,=1+1,1e+21',
        '',
      ].join('\n'),
    );
  });

  it('writes the header once, over all batches', async () => {
    const batches = stream(scoredBatch(everyCase.slice(0, 2)), scoredBatch(everyCase.slice(2)));
    expect(await textOf(csvScores(batches))).toBe(await textOf(csvScores(stream(scoredBatch(everyCase)))));
  });

  it('writes the header alone for an empty input', async () => {
    expect(await textOf(csvScores(stream()))).toBe(
      'tenant,user,resource,case,score,percentile,accessAnomaly\n',
    );
  });

  it('tells further columns apart from its own', async () => {
    const further = { score: '1', score_2: '2', other: '3' };
    const text = await textOf(csvScores(stream(scoredBatch([{ user: 'u', case: 'seen', further }]))));
    expect(text.split('\n')[0]).toBe(
      'tenant,user,resource,case,score,percentile,accessAnomaly,score_2,score_2_2,other',
    );
  });
});
