import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryWorkspace } from './support/workspace.ts';

const workspace = temporaryWorkspace();
const { byoml, path } = workspace;

type Json = Readonly<Record<string, unknown>>;

/** The one document of a call that must succeed; stderr must be empty, being asked to be quiet. */
async function json(call: string | readonly string[]): Promise<Json> {
  const words = typeof call === 'string' ? call.split(' ') : call;
  const { code, out, err } = await byoml([...words, '--json', '--quiet']);
  expect({ call, code, err }).toEqual({ call, code: 0, err: '' });
  return JSON.parse(out) as Json;
}

function sum(counts: unknown): number {
  return Object.values(counts as Readonly<Record<string, number>>).reduce((total, count) => total + count, 0);
}

const people = ['ann', 'bob', 'cid', 'dan', 'eve'];
const shares = ['sales', 'plant', 'it', 'hr'];

beforeAll(() => {
  const rows = people.flatMap((user, u) =>
    shares.filter((_, s) => (u + s) % 3 !== 0).map((res) => `t,${user},${res},${u + 1}`),
  );
  writeFileSync(path('train.csv'), `tenant,user,res,likelihood\n${rows.join('\n')}\n`);
  writeFileSync(
    path('test.csv'),
    'tenant,user,res,note\nt,ann,sales,"a,b"\nt,ann,it,\nt,zoe,it,x\nt,ann,none,y\n',
  );
});

const columns = '--tenant-column tenant --user-column user --resource-column res';

describe('stdout with --json is one document with the keys that were promised:', () => {
  it('sample, and acquire with every row accounted for', async () => {
    const made = await json('sample --to sample --preset small --seed -7777456287253977377');
    expect(made).toMatchObject({ export: expect.stringContaining('am-securityevent') as string });
    const read = await json('acquire --from sample --template anomalous-resource-access --to a.parquet');
    const keys =
      'files bytes rows kept filtered malformed duplicates triples tenants users resources firstTime lastTime to';
    expect(Object.keys(read)).toEqual(expect.arrayContaining(keys.split(' ')));
    expect(read['rows']).toBe(
      Number(read['kept']) + Number(read['duplicates']) + sum(read['filtered']) + sum(read['malformed']),
    );
    expect(read['rows']).toBe(made['rows']);
    expect(read['firstTime']).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  });

  it('acquire with a filter switched off, and with a window', async () => {
    const call = 'acquire --from sample --template anomalous-resource-access --to b.parquet';
    const all = await json(call);
    const more = await json(`${call} --filter ipcShare=off machineAccount=off`);
    expect(Number(more['kept'])).toBeGreaterThan(Number(all['kept']));
    expect(Object.keys(more['filtered'] as object)).not.toContain('ipcShare');
    const day = await json(`${call} --since 2026-03-05 --until 2026-03-06T00:00:00Z`);
    expect([day['firstTime'], day['lastTime']].map((time) => String(time).slice(0, 10))).toEqual([
      '2026-03-05',
      '2026-03-05',
    ]);
  });

  it('train, score and model show of files', async () => {
    const trained = await json(`train --from train.csv ${columns} --likelihood-column likelihood --model m`);
    expect(Object.keys(trained)).toEqual(
      expect.arrayContaining(['model', 'parameters', 'data', 'tenants', 'selection', 'seconds']),
    );
    expect(trained).toMatchObject({
      model: { path: 'm' },
      data: { rows: 13, triples: 13, tenants: 1, users: 5, resources: 4 },
      selection: null,
    });
    const [tenant] = trained['tenants'] as readonly Json[];
    const fields = ['tenant', 'users', 'resources', 'triples', 'mean', 'std', 'ceiling', 'components'];
    expect(Object.keys(tenant ?? {}).sort()).toEqual([...fields].sort());
    expect(Object.keys(trained['seconds'] as object).sort()).toEqual(['fit', 'read', 'write']);

    const scored = await json(`score --model m --from test.csv ${columns} --to scores.csv`);
    expect(scored).toMatchObject({
      rows: 4,
      to: 'scores.csv',
      cases: { scored: 1, seen: 1, crossComponent: 0, unknownUser: 1, unknownResource: 1 },
    });
    expect(typeof scored['seconds']).toBe('number');
    const lines = readFileSync(path('scores.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('tenant,user,resource,case,score,percentile,accessAnomaly,note');
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 4).join())).toEqual([
      ...['t,ann,sales,scored', 't,ann,it,seen', 't,zoe,it,unknownUser', 't,ann,none,unknownResource', ''],
    ]);
    expect(lines[1]).toMatch(/,"a,b"$/);
    expect(await json('model show m')).toMatchObject({
      id: (trained['model'] as Json)['id'],
      tenants: trained['tenants'],
    });
  });

  it('init, train, score, rule and lists of a detection', async () => {
    await json('init shares --from sample');
    const trained = await json('train shares --until 2026-03-12');
    const scored = await json('score shares --since 2026-03-12');
    expect(scored).toMatchObject({ days: 4, model: (trained['model'] as Json)['id'] });
    expect(Number(scored['findings'])).toBeLessThanOrEqual(20);
    expect(await json('rule shares --check')).toMatchObject({ format: 'kql', checked: true });
    expect(await json('model list')).toHaveLength(1);
    expect(await json('template list')).toHaveLength(1);
    expect(await json('template show anomalous-resource-access')).toMatchObject({ table: 'SecurityEvent' });
    expect(await json('doctor')).toSatisfy(Array.isArray);
  });

  it('demo, whose temporary folder is gone at the end', async () => {
    const shown = await json('demo --preset small --seed 2');
    const { attacks, steps, ...rest } = shown as { attacks: Json; steps: readonly Json[] };
    expect(steps.map(({ name }) => name)).toEqual(['sample', 'init', 'train', 'score', 'rule']);
    expect(Number(attacks['planted'])).toBe(
      Number(attacks['found']) + (attacks['missed'] as readonly Json[]).length,
    );
    expect(Object.keys(rest).sort()).toEqual(['accesses', 'alertsPerDay', 'files', 'findings']);
    expect(workspace.leftovers()).toEqual([]);
  });
});

describe('SynapseML in file mode', () => {
  it('takes every parameter, negative numbers as the next word and after =, and a 64-bit seed exactly', async () => {
    const call = `train --from train.csv ${columns} --likelihood-column likelihood --model compat`;
    const explicit =
      '--compat --explicit --neg-score -1 --complement-factor 3 --rank 3 --max-iter 2 --reg 0.1 --low 4 --high 9 --separate-tenants --num-blocks 2';
    const { parameters } = await json(`${call} ${explicit} --seed=-7777456287253977377`);
    expect(parameters).toMatchObject({
      ...{ compat: true, implicit: false, negScore: -1, complementFactor: 3, rank: 3, maxIter: 2, reg: 0.1 },
      ...{ low: 4, high: 9, separateTenants: true, numBlocks: 2, seed: '-7777456287253977377', alpha: null },
    });
    const next = await json(`${call} --compat --seed -9223372036854775808 --select off`);
    expect(next['parameters']).toMatchObject({ seed: '-9223372036854775808', implicit: true, alpha: 1 });
  });

  it('gives the same model for the same call, and another one for another seed', async () => {
    const call = `train --from train.csv ${columns} --compat --model compat`;
    const first = await json(`${call} --seed 1`);
    expect((await json(`${call} --seed 1 --threads 1`))['model']).toEqual(first['model']);
    expect((await json(`${call} --seed 2`))['model']).not.toEqual(first['model']);
  });
});
