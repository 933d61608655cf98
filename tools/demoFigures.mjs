#!/usr/bin/env node
// `npm run figures`: runs the demo with four seeds and writes what it found and missed to docs/demo.md.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './ensureBuilt.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const seeds = [1, 2, 3, 4];

/** Looked at only once the company was as it is. */
const unseenSeeds = Array.from({ length: 12 }, (_, index) => 101 + index);

/** Kind in truth.jsonl -> what the attacker does. */
const kinds = {
  insider: 'An employee looks through shares of a department that is none of their business.',
  stolenAccount: 'A stolen account goes through shares all over the company in an evening.',
  homeFolder: 'An employee reads the home of the head of a team in a foreign department.',
  adminShare: 'An ordinary account goes past the shares, through C$ and ADMIN$.',
  dormantAccount: 'The account of somebody who has left is used again.',
  slowTheft: 'An employee takes a little every day, from a neighbouring team or department.',
  serviceAccount: "Somebody works by hand with a program's account, which may read a lot or everything.",
};

ensureInstalled(root);
ensureBuilt(root);
const measure = await measureOf();
const figures = seeds.map((seed) => ({ seed, ...measure(BigInt(seed)), ...runDemo(seed) }));
const unseen = unseenSeeds.map((seed) => runDemo(seed).attacks.found);
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(join(root, 'docs', 'demo.md'), page(figures, unseen));

/** How hard a seed's data are, as the tests measure it. */
async function measureOf() {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { samplePresets } from './src/engine/sample/presets.ts';
        import { sampleAccesses } from './test/unit/engine/sample/support/sampleAccesses.ts';
        import { sampleHardness } from './test/unit/engine/sample/support/sampleHardness.ts';
        export const measure = (seed) => sampleHardness(sampleAccesses(seed, samplePresets.demo));`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)).measure;
}

/** What the built program finds with that seed. */
function runDemo(seed) {
  const workspace = mkdtempSync(join(tmpdir(), 'byoml-figures-'));
  try {
    const call = ['demo', '--seed', String(seed), '--dir', workspace, '--json', '--quiet'];
    const run = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...call], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    const { attacks, alertsPerDay } = JSON.parse(run.stdout);
    const truth = readFileSync(join(workspace, 'sample', 'truth.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    const planted = new Map(
      truth.map((line) => JSON.parse(line)).map(({ attackId, kind }) => [attackId, kind]),
    );
    const missed = new Set(attacks.missed.map(({ attackId }) => attackId));
    const ofKind = (kind) =>
      [...planted].filter((attack) => attack[1] === kind).map(([attackId]) => attackId);
    const found = Object.fromEntries(
      Object.keys(kinds).map((kind) => [kind, ofKind(kind).filter((id) => !missed.has(id)).length]),
    );
    const each = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, ofKind(kind).length]));
    return { attacks, alertsPerDay, found, each };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function page(all, unseen) {
  const { planted } = all[0].attacks;
  const good = unseen.filter((found) => found >= planted * 0.75).length;
  const mean = unseen.reduce((total, found) => total + found, 0) / unseen.length;
  const least = Math.min(...all.map(({ attacks }) => attacks.found / attacks.planted));
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  const line = (label, cell) => row(label, ...all.map(cell));
  const sum = (kind, of) => all.reduce((total, figure) => total + figure[of][kind], 0);
  const worst = Object.keys(kinds).filter((kind) => sum(kind, 'found') < sum(kind, 'each'));
  return `# What the demo finds, and what it misses

Made by \`npm run figures\`, with the first four seeds. The company behind them was shaped until such data were hard for simple
rules and fair to a model, with these seeds in view; the model's parameters are its defaults.

\`byoml demo\` makes up a company of 500 people and writes 30 days of its events as a data export does. The model is trained
on the first 23 days, in which there are no attacks, and scores what happens in the last 7, in which there are ${planted}. Somebody
reads ${all[0].alertsPerDay.toFixed(0)} alerts a day. An attack is found when one of these alerts is about it.

${row('', ...seeds.map((seed) => `seed ${seed}`))}
${row('---', ...seeds.map(() => '---:'))}
${line('attacks planted', ({ attacks }) => attacks.planted)}
${line('**found, at five alerts a day**', ({ attacks }) => `**${attacks.found}**`)}
${line('alerts a day', ({ alertsPerDay }) => alertsPerDay.toFixed(1))}
${Object.keys(kinds)
  .map((kind) => line(`\`${kind}\``, ({ found, each }) => `${found[kind]} of ${each[kind]}`))
  .join('\n')}

The goal is three quarters of the attacks with each seed: ${least >= 0.75 ? 'it is met' : '**it is missed**'} (at worst ${Math.floor(least * 100)} %). With ${unseen.length} seeds that
were not in view (${unseenSeeds[0]} to ${unseenSeeds.at(-1)}) the demo finds ${Math.min(...unseen)} to ${Math.max(...unseen)} of ${planted}, ${mean.toFixed(1)} on average, and
three quarters with ${good} of the ${unseen.length}.

${Object.entries(kinds)
  .map(([kind, text]) => `- \`${kind}\`: ${text}`)
  .join('\n')}

## How hard it is

${row('in the last 7 days', ...seeds.map((seed) => `seed ${seed}`))}
${row('---', ...seeds.map(() => '---:'))}
${line('first accesses a day without any attack', ({ legitimate }) => legitimate.toFixed(0))}
${line('of these in another department than the own', ({ acrossDepartments }) => `${Math.round(acrossDepartments * 100)} %`)}
${line('alerts a day of a rule "never seen before"', ({ neverSeen }) => neverSeen.toFixed(0))}
${line('attacks found by rarity alone, at five alerts a day', ({ popularity }) => popularity.size)}

People follow new tasks, join projects, move to other teams, stand in for colleagues and follow stray links; the service
desk opens shares everywhere. Attackers have ordinary accounts and go for shares of ordinary size, so that neither is
conspicuous by itself. "Rarity alone" ranks a pair by how few use the share and how few shares the account uses.

## What is missed, and why

Missed in part: ${worst.map((kind) => `\`${kind}\` (${sum(kind, 'found')} of ${sum(kind, 'each')} found)`).join(', ') || 'nothing'}.

- **Service accounts.** The account of the backup, or of a scanner, has opened every share before: no access is its first,
  and only first accesses are judged. Where it works from, and when, would give it away; the model sees neither.
- **Slow theft close by.** Whoever takes a little from a neighbouring team does what colleagues do with good reason, and
  ranks below the strangest accesses of the week that mean no harm.
- **Shares without a past.** Accounts and shares that first appear after training have no score. They are counted.

This is made-up data. It shows that the whole path works and what kind of thing it finds; how well it does on your data, only your data
can tell.
`;
}
