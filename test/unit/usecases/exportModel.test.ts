import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { caseCode } from '../../../src/core/scores.ts';
import { readModel, writeModel } from '../../../src/store/modelStore.ts';
import { exportModel, type ExportModelOutput } from '../../../src/usecases/exportModel.ts';
import { importModel } from '../../../src/usecases/importModel.ts';
import { train } from '../../../src/usecases/train.ts';
import type { TrainInput } from '../../../src/usecases/training/trainingPlan.ts';
import { type Row, scoreRows } from '../engine/accessAnomaly/support/rows.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { inTemporaryFolder } from './support/inTemporaryFolder.ts';
import { savedBySynapseml, synapsemlCases } from './support/synapsemlCases.ts';
import { testJob } from './support/testJob.ts';

let folder: string;

inTemporaryFolder((path) => {
  folder = path;
});

const at = (...names: readonly string[]): string => join(folder, ...names);

const teams = ['ann,a', 'ann,b', 'bob,a', 'bob,b', 'cy,b', 'cy,c', 'dan,c', 'dan,d'];
const pairs = ['ann', 'bob', 'cy', 'dan', 'new'].flatMap((user) =>
  ['a', 'b', 'c', 'd', 'new'].map((resource): Row => ['t', user, resource]),
);

/** Trains on the teams, to the folder `model`. */
async function trainTeams(input: Partial<TrainInput> = {}, head = 'tenant,user,resource'): Promise<void> {
  const [tenant = '', user = '', resource = ''] = head.split(',');
  writeFileSync(at('train.csv'), [head, ...teams.map((pair) => `t,${pair}`), ''].join('\n'));
  const source = { kind: 'columns', tenant, user, resource } as const;
  const given = { from: [at('train.csv')], source, model: at('model'), parameters: {}, ...input };
  await train({ workspace: folder, ...given }, testJob());
}

function exported(to = at('out')): Promise<ExportModelOutput> {
  return exportModel({ model: at('model'), to }, testJob());
}

describe('export', () => {
  it.each(synapsemlCases)('gives back what was imported: %s', async (name) => {
    const first = await importModel({ from: savedBySynapseml(name), model: at('model') }, testJob());
    await exported();
    const second = await importModel({ from: at('out'), model: at('again') }, testJob());
    expect(second.model.id).toBe(first.model.id);
  });

  it('writes the folders of SynapseML, the same bytes every time', async () => {
    await trainTeams();
    await exported();
    await exported(at('again'));
    const files = readdirSync(at('out'), { recursive: true, encoding: 'utf8' }).sort();
    const frames = [
      'history_access_df',
      'metadata_df',
      'res2component_mappings_df',
      'user2component_mappings_df',
    ];
    for (const frame of [...frames, 'res_feature_vector_mapping_df', 'user_feature_vector_mapping_df']) {
      expect(files).toContain(join(frame, '_SUCCESS'));
      const part = join(frame, 'part-00000.snappy.parquet');
      expect(readFileSync(at('out', part)).equals(readFileSync(at('again', part)))).toBe(true);
    }
    expect(files.length).toBe(6 * 3);
  });

  it('scores as the model, but for seen pairs, which score 0 there', async () => {
    await trainTeams();
    await exported();
    const copy = await importModel({ from: at('out'), model: at('copy') }, testJob());
    const ours = scoreRows((await readModel(at('model'))).model, pairs);
    const theirs = scoreRows((await readModel(copy.model.path)).model, pairs);
    expect([...theirs.case]).toEqual([...ours.case]);
    const expected = [...ours.score].map((score, i) => (ours.case[i] === caseCode.seen ? 0 : score));
    expect([...theirs.score]).toEqual(expected);
    expect([...ours.case].filter((code) => code === caseCode.seen).length).toBe(teams.length);
  });

  it('says what is left behind', async () => {
    await trainTeams({ budget: 5 });
    expect(await exported()).toMatchObject({
      columns: { tenant: 'tenant', user: 'user', resource: 'resource' },
      rank: 10,
      users: 4,
      resources: 4,
      history: teams.length,
      lost: ['percentiles', 'threshold', 'counts', 'seenScore'],
    });
    await trainTeams({ parameters: { compat: true, referencePairs: 0 } });
    expect(await exported()).toMatchObject({ history: 0, lost: [] });
  });

  it('leaves the history out where the model does not keep to it', async () => {
    await trainTeams({ parameters: { preserveHistory: false } });
    expect(await exported()).toMatchObject({ history: 0 });
    expect(existsSync(at('out', 'history_access_df'))).toBe(false);
    const copy = await importModel({ from: at('out'), model: at('copy') }, testJob());
    const ours = scoreRows((await readModel(at('model'))).model, pairs);
    expect(scoreRows((await readModel(copy.model.path)).model, pairs).score).toEqual(ours.score);
  });

  it('replaces an exported model, and nothing else', async () => {
    await trainTeams();
    await exported();
    await trainTeams({ parameters: { compat: true } });
    await exported();
    expect(existsSync(at('out', 'history_access_df'))).toBe(false);
    mkdirSync(at('letters'));
    writeFileSync(at('letters', 'letter.txt'), 'Dear');
    expect(await errorCodeOf(exported(at('letters')))).toBe('synapseml.inTheWay');
    expect(await errorCodeOf(exported(at('model')))).toBe('synapseml.inTheWay');
    expect(readdirSync(at('letters'))).toEqual(['letter.txt']);
  });

  it.each(['tenant,user,User', 'tenant,a.b,c', 'tenant,who,component', 'tenant,user,user_vector'])(
    'refuses columns that Spark cannot tell: %s',
    async (head) => {
      await trainTeams({}, head);
      expect(await errorCodeOf(exported())).toBe('synapseml.columns');
      expect(existsSync(at('out'))).toBe(false);
    },
  );

  it('refuses what is no model, and a model of something else', async () => {
    expect(await errorCodeOf(exported())).toBe('store.missing');
    await trainTeams();
    const saved = await readModel(at('model'));
    const other = { ...saved.model, algorithm: { id: 'other', version: 1 } };
    const failing = writeModel(at('model'), { ...saved, model: other }).then(() => exported());
    const error: unknown = await failing.catch((thrown: unknown) => thrown);
    expect(ByomlError.is(error)).toBe(true);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('stops when asked, and leaves nothing', async () => {
    await trainTeams();
    const job = testJob();
    job.cancel();
    expect(await errorCodeOf(exportModel({ model: at('model'), to: at('out') }, job))).toBe('cancelled');
    expect(existsSync(at('out'))).toBe(false);
  });
});
