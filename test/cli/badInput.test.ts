import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { knownHostileNames } from '../unit/content/hostileNames.ts';
import { exportRow } from '../unit/usecases/support/exportRows.ts';
import { temporaryWorkspace } from './support/workspace.ts';

const { byoml, path } = temporaryWorkspace();
const template = 'anomalous-resource-access';

/** The document of a call that must succeed. */
async function json(call: string): Promise<Readonly<Record<string, unknown>>> {
  const { code, out, err } = await byoml(`${call} --json --quiet`);
  expect({ call, code, err }).toEqual({ call, code: 0, err: '' });
  return JSON.parse(out) as Readonly<Record<string, unknown>>;
}

function linesOf(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

function write(name: string, rows: readonly (string | Buffer)[]): void {
  writeFileSync(
    path(name),
    Buffer.concat(rows.map((row) => Buffer.concat([Buffer.from(row), Buffer.from('\n')]))),
  );
}

function onDay(day: number, given: Readonly<Record<string, unknown>>): string {
  return exportRow({ TimeGenerated: `2026-03-${String(day).padStart(2, '0')}T08:00:00.0000000Z`, ...given });
}

describe('an export with rows of every kind', () => {
  it('is read, and every row is accounted for', async () => {
    const latin = Buffer.from(exportRow({ Account: 'm?ller' }));
    latin[latin.indexOf('?')] = 0xfc;
    write('mixed.jsonl', [
      `\ufeff${exportRow()}`,
      exportRow({ EventID: '5140', Account: 'as text' }),
      exportRow({ EventID: 5140, Account: 42, Computer: 7 }),
      latin,
      exportRow({ Account: undefined }),
      exportRow({ Account: '' }),
      exportRow({ ShareName: undefined }),
      exportRow({ ShareName: null }),
      exportRow({ EventID: '4624' }),
      '\u0000\u0000\u0000',
      exportRow().slice(0, -9),
    ]);
    const read = await json(`acquire --from mixed.jsonl --template ${template} --to mixed.parquet`);
    expect(read).toMatchObject({
      rows: 11,
      kept: 4,
      duplicates: 0,
      filtered: { missingUser: 2, missingResource: 2, notEvent5140: 1 },
      malformed: { notJson: 2 },
      users: 4,
    });
    write('scored.csv', [
      'tenant,user,resource',
      'tenant-1,m\ufffdller,\\\\fs01\\sales',
      'tenant-1,42,\\\\7\\sales',
    ]);
    await json('train --from mixed.parquet --model mixed-model');
    expect(await json('score --model mixed-model --from scored.csv --to scored.jsonl')).toMatchObject({
      cases: { seen: 2 },
    });
  });
});

describe('data with next to nothing in them', () => {
  it.each([
    ['one user', ['t,ann,sales', 't,ann,it', 't,ann,hr'], 't,ann,new'],
    ['one resource', ['t,ann,sales', 't,bob,sales', 't,cid,sales'], 't,new,sales'],
    ['one access', ['t,ann,sales'], 't,new,new'],
  ])('%s: train and score', async (name, rows, unknown) => {
    write('few.csv', ['tenant,user,resource', ...rows]);
    write('ask.csv', ['tenant,user,resource', ...rows, unknown]);
    const model = `few-${name.replace(' ', '-')}`;
    await json(`train --from few.csv --model ${model}`);
    const { cases } = await json(`score --model ${model} --from ask.csv --to few.jsonl`);
    expect(cases).toMatchObject({ seen: rows.length, scored: 0 });
    expect(readFileSync(path('few.jsonl'), 'utf8')).not.toMatch(/NaN/);
  });

  it('all counts equal: scores are numbers, and tell the groups apart no worse than they can', async () => {
    const group = (users: string, shares: string): string[] =>
      Array.from(users).flatMap((user) =>
        Array.from(shares)
          .filter((share) => user !== share.toLowerCase())
          .map((share) => `t,${user},${share},3`),
      );
    write('equal.csv', [
      'tenant,user,resource,likelihood',
      ...group('abcdef', 'ABCDEF'),
      ...group('f', 'UVW'),
      ...group('uvwxyz', 'UVWXYZ'),
    ]);
    const ask = ['a,A', 'a,U', 'b,Z', 'u,U', 'z,A'];
    write('askEqual.csv', ['tenant,user,resource', ...ask.map((pair) => `t,${pair}`)]);
    await json('train --from equal.csv --likelihood-column likelihood --model equal');
    await json('score --model equal --from askEqual.csv --to equal.jsonl');
    const scores = linesOf(readFileSync(path('equal.jsonl'), 'utf8')).map(({ score }) => Number(score));
    expect(scores.map(Number.isFinite)).toEqual(ask.map(() => true));
    const [within, across, far, alike, back] = scores;
    for (const own of [within, alike])
      for (const other of [across, far, back]) expect(own).toBeLessThan(other!);
  });
});

describe('100,000 users with one access each', () => {
  it('train, score and report what is worth it, in bounded memory', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) =>
      onDay(1 + (i % 30), { Account: `user${i}`, ShareName: `\\\\*\\share${i % 300}` }),
    );
    const visits = [0, 1, 2].map((i) =>
      onDay(29, { Account: `user${i}`, ShareName: `\\\\*\\share${i + 100}` }),
    );
    write('many.jsonl', [...rows, ...visits]);
    await json(`init many --template ${template} --from many.jsonl`);
    const small = ['--max-old-space-size=192'];
    const trained = await byoml('train many --until 2026-03-25 --quiet', { nodeOptions: small });
    expect(trained).toMatchObject({ code: 0, err: '' });
    const scored = await byoml('score many --since 2026-03-25 --json --quiet', { nodeOptions: small });
    expect(JSON.parse(scored.out)).toMatchObject({
      rows: 20_001,
      cases: { scored: 0, seen: 0, crossComponent: 3, unknownUser: 19_998, unknownResource: 0 },
      findings: 3,
    });
    const [run = ''] = readdirSync(path('detections', 'many', 'runs'));
    const findings = linesOf(readFileSync(path('detections', 'many', 'runs', run, 'findings.jsonl'), 'utf8'));
    expect(findings.map(({ user, resource }) => [user, resource])).toEqual(
      [0, 1, 2].map((i) => [`user${i}`, `\\\\fs01\\share${i + 100}`]),
    );
  });
});

describe('hostile names', () => {
  const names = [
    ...knownHostileNames,
    '../../etc/passwd',
    '=cmd()',
    '\u001b[2J\u001b[31mred',
    '| a | b |',
    '<b>x</b>',
  ];
  const share = (i: number): string => names[i % names.length]!;

  beforeAll(async () => {
    const rows = Array.from({ length: 20 }, (_, day) =>
      names.flatMap((Account, i) => [
        onDay(day + 1, { Account, ShareName: share(i + 1), TenantId: 'te"nant\n\u202e' }),
        onDay(day + 1, { Account, ShareName: '\\\\*\\common', TenantId: 'te"nant\n\u202e' }),
      ]),
    );
    const visits = names.map((Account, i) =>
      onDay(22, { Account, ShareName: share(i + 6), TenantId: 'te"nant\n\u202e' }),
    );
    write('hostile.jsonl', [...rows.flat(), ...visits]);
    await json(`init hostile --template ${template} --from hostile.jsonl`);
  });

  /** Nothing but visible characters and line feeds, and no line that floods the screen. */
  function expectTame(text: string): void {
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(200);
    expect(text.split('\n').length).toBeLessThan(150);
  }

  it('go through training and scoring as they are, and through the terminal as what is visible of them', async () => {
    const trained = await byoml('train hostile --until 2026-03-21');
    expect(trained.code).toBe(0);
    expectTame(trained.out);
    const scored = await byoml('score hostile --since 2026-03-21 --budget 100');
    expect(scored.code).toBe(0);
    expectTame(scored.out);
    const [run = ''] = readdirSync(path('detections', 'hostile', 'runs'));
    const findings = linesOf(
      readFileSync(path('detections', 'hostile', 'runs', run, 'findings.jsonl'), 'utf8'),
    );
    const known = new Set(
      names.map((name) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).toWellFormed()),
    );
    expect(findings.length).toBeGreaterThan(10);
    for (const { user, tenant } of findings) {
      expect(known).toContain(user);
      expect(tenant).toBe('te"nant\n\u202e');
    }
    const [model = ''] = readdirSync(path('detections', 'hostile', 'models'));
    expectTame((await byoml(`model show detections/hostile/models/${model}`)).out);
    expectTame((await byoml('model list')).out);
  });

  it('are not in a rule, which the parser accepts', async () => {
    const made = await byoml('rule hostile --check');
    expect(made.code).toBe(0);
    expect(made.out).not.toMatch(/[^\P{C}\n]/u);
    // Rows have names, the rule has none: not one of them is in it.
    for (const name of ['take 1', 'etc/passwd', 'xxx', 'union']) expect(made.out).not.toContain(name);
  });

  it('come back from scored files', async () => {
    const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
    const rows = names.map((name, i) => ['t', name, share(i + 1)].map(quoted).join(','));
    write('hostile.csv', ['tenant,user,resource', ...rows]);
    await json('train --from hostile.csv --model hostile-model');
    await json('score --model hostile-model --from hostile.csv --to hostile.scores.csv');
    // What was written is read again, to the same names.
    await json('score --model hostile-model --from hostile.scores.csv --to again.jsonl');
    const again = linesOf(readFileSync(path('again.jsonl'), 'utf8'));
    expect(again.map(({ user, resource }) => [user, resource])).toEqual(
      names.map((name, i) => [name, share(i + 1)].map((text) => text.toWellFormed())),
    );
    expect(new Set(again.map((row) => row['case']))).toEqual(new Set(['seen']));
  });
});
