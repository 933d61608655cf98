import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewNamePolicy } from '../../../src/core/newNamePolicy.ts';
import { init } from '../../../src/usecases/init.ts';
import { score } from '../../../src/usecases/score.ts';
import { train } from '../../../src/usecases/train.ts';
import { accessRow, companyRows, march, writeDays } from './support/company.ts';
import { testJob } from './support/testJob.ts';

const detection = 'files';
let folder: string;

/** After twelve days: an intruder, and three accesses with a name that those days did not know. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'byoml-policies-'));
  const news = [
    accessRow('sales-1', 'plant0', 14),
    accessRow('newcomer', 'common', 14),
    accessRow('stranger', 'C$', 14),
    accessRow('sales-2', 'brandNew', 14),
  ];
  writeDays(join(folder, 'export'), [...companyRows({ first: 2, last: 14 }), ...news]);
  const template = 'anomalous-resource-access';
  await init({ workspace: folder, name: detection, template, from: ['export'] }, testJob());
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Policies {
  readonly newUsers?: NewNamePolicy;
  readonly newResources?: NewNamePolicy;
}

/** Users of the findings, most anomalous first, and how many accesses had a new name. */
async function findingsWith(parameters: Policies): Promise<{ users: string[]; unknown: number[] }> {
  await train({ workspace: folder, detection, parameters: { ...parameters }, until: march(14) }, testJob());
  const { findings, run } = await score({ workspace: folder, detection, since: march(14) }, testJob());
  const users = findings.map(({ user }) => user.replace('contoso\\', ''));
  return { users, unknown: [run.cases.unknownUser, run.cases.unknownResource] };
}

describe('what becomes of new users and resources', () => {
  it.each<[string, Policies, string[]]>([
    ['nothing, when ignored', { newUsers: 'ignore', newResources: 'ignore' }, ['sales-1']],
    [
      'findings after the scored ones, when reported',
      { newUsers: 'report', newResources: 'report' },
      ['sales-1', 'newcomer', 'sales-2', 'stranger'],
    ],
    ['each its own policy', { newUsers: 'ignore', newResources: 'report' }, ['sales-1', 'sales-2']],
    [
      'findings before the scored ones, on administrative shares alone',
      { newUsers: 'alertOnAdminShares', newResources: 'alertOnAdminShares' },
      ['stranger', 'sales-1'],
    ],
    ['the choice of the template, where nothing is said', {}, ['stranger', 'sales-1']],
  ])('%s', async (_title, policies, users) => {
    expect(await findingsWith(policies)).toEqual({ users, unknown: [2, 1] });
  });

  it('is refused where there is no such policy', async () => {
    const wrong = { newUsers: 'shout' as NewNamePolicy };
    await expect(findingsWith(wrong)).rejects.toMatchObject({ code: 'model.parameter' });
  });
});
