import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { AzureOverviews } from '../../../src/host/azureOverviews.ts';
import type { WorkerPool } from '../../../src/host/workerPool.ts';
import { overview } from '../views/azureSupport.ts';

const place = { workspace: '/w', profile: 'dev' };

function answering(...answers: readonly unknown[]): {
  readonly overviews: AzureOverviews;
  readonly calls: unknown[];
} {
  const calls: unknown[] = [];
  const pool = {
    call: (lane: string, method: string, input: unknown) => {
      const answer = answers[Math.min(calls.length, answers.length - 1)];
      calls.push([lane, method, input]);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
  return { overviews: new AzureOverviews(pool as unknown as Pick<WorkerPool, 'call'>), calls };
}

describe('AzureOverviews', () => {
  it('reads a place once, in the lane of Azure, until it is told to forget', async () => {
    const { overviews, calls } = answering(overview());
    const heard: undefined[] = [];
    overviews.onDidChange((event) => heard.push(event));
    await Promise.all([overviews.at(place), overviews.at(place)]);
    expect(calls).toEqual([['azure', 'azureOverview', place]]);
    overviews.refresh();
    await overviews.at(place);
    expect([calls.length, heard.length]).toEqual([2, 1]);
    await overviews.afresh(place);
    expect(calls).toHaveLength(3);
  });

  it('keeps places apart', async () => {
    const { overviews, calls } = answering(overview());
    await overviews.at(place);
    await overviews.at({ ...place, profile: 'prod' });
    expect(calls).toHaveLength(2);
  });

  it('does not keep a failure', async () => {
    const failure = new ByomlError('signIn.none', { cloud: 'Azure', tried: 'nothing' });
    const { overviews } = answering(failure, overview());
    await expect(overviews.at(place)).rejects.toMatchObject({ code: 'signIn.none' });
    await expect(overviews.at(place)).resolves.toMatchObject({ region: 'westeurope' });
  });
});
