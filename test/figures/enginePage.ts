import { arch, cpus, platform } from 'node:os';
import type { Choices } from './choices.ts';
import type { Fidelity } from './fidelity.ts';
import { originalText } from './originalText.ts';

/** docs/engine.md without the bench table. */
export function enginePage(fidelity: readonly Fidelity[], choices: Choices): string {
  return `# The engine in figures

Made by \`npm run engine-figures\` (fidelity, differences) and \`npm run bench\` (speed, at the end).

## Equal to SynapseML

\`byoml train --compat\` against SynapseML 1.1.3's \`AccessAnomaly\` on Apache Spark 3.5.5 (Scala 2.12, OpenJDK 17, Python 3.11,
\`PYTHONHASHSEED=0\`), here on node ${process.version}, ${platform()} ${arch()}, ${cpus()[0]?.model ?? 'unknown'}. Scores lie between about -3
and 16; "not finite" are null or infinite, and have to be so in the same rows. The last column is the default personality on the fast
kernels (float32) against the same in doubles.

${table(
  [
    'data set',
    'scores compared',
    'not finite',
    'max difference, scores',
    'vectors',
    'kernels against doubles',
  ],
  fidelity.map((line) => [
    line.data,
    String(line.compared),
    String(line.notFinite),
    small(line.scores),
    small(line.vectors),
    small(line.kernels),
  ]),
)}

The tests hold every line to 1e-9, the ill-conditioned ones to 2e-5: there the solver's early stop feels the order in which numbers are
added up. They hold the fast kernels to 1e-4 of the doubles, on these and on random data, at ranks from 1 to 64. Plain fits of Spark's
ALS, explicit ones with regParam 0.1 too, are held by their mean and deviation in the same way.
In doubles there are two programs with one outcome: WebAssembly kernels on all threads, and the TypeScript of \`src/engine\`, which answers
where kernels cannot run. Their factors are equal to the last bit, with 1 to 8 threads.
The data sets named \`notebook\` are those of the sample notebook, the others of SynapseML's own tests.

${originalText}## Where the default differs, and why

Without \`--compat\` the model is the same factorisation with other choices around it.

**Tenants are isolated.** In SynapseML they share one factorisation unless told otherwise, so a tenant's scores depend on its
neighbours: the small sample has a ceiling (mean / deviation) of ${fixed(choices.ceilings[0])} alone, and of ${fixed(choices.ceilings[1])} and ${fixed(choices.ceilings[2])} beside a copy of itself; a score
moves by up to ${fixed(choices.neighbour[0])}. Ours moves by ${choices.neighbour[1] === 0 ? 'nothing, to the bit' : small(choices.neighbour[1])}.

**What was trained on is history.** SynapseML scores a pair that it has seen every day like any other: ${choices.trainedAboveOne} of the ${choices.trained} pairs of the
sample notebook score above 1.0, the notebook's own line. Here they are \`seen\`: no score, percentile 0, never a finding.

**A percentile and a budget in place of a number.** Scores end at a ceiling that each data set has for itself. Of new pairs inside a
department ${percent(choices.overScore[0])} score above 1.0, of those across departments ${percent(choices.overScore[1])}; above percentile 50 of the never-seen pairs are ${percent(choices.overPercentile[0])} and
${percent(choices.overPercentile[1])}. The threshold is derived from the alerts a day that somebody is ready to read ([findings.md](findings.md)).

**New users and resources have a case and a policy.** Of the ${choices.company.newPairs} pairs that the last week of the demo's company brings (seed 1),
${choices.company.withNewName} have a user or a resource that the weeks before did not know. SynapseML gives null, and the notebooks drop them. Here they are counted, keep their case (\`unknownUser\`,
\`unknownResource\`), and \`newUsers\` and \`newResources\` say whether they become findings: \`ignore\`, \`report\` or \`alertOnAdminShares\` ([parameters.md](parameters.md)).

**Heavy counts are damped.** Likelihoods are scaled to 5-10 by their logarithm (\`damped\`), by a straight line in SynapseML. With one account a
thousand times as busy, nine in ten ratings of the others end below ${choices.linear.ninetieth.toFixed(3)} by the line, below ${choices.damped.ninetieth.toFixed(3)} by logarithm, so that the differences
between them stay. It tells departments apart about as well either way: AUC ${auc(choices.linear.auc)} and ${auc(choices.damped.auc)} with the busy account,
${auc(choices.linearPlain)} and ${auc(choices.dampedPlain)} without.

**A resource is a share of a server.** The notebooks take the share's name alone, so \`C$\` of every host is one resource; the template puts the
server before it. The demo's company has ${choices.company.shares} shares, and ${choices.company.shareNames} names of shares.

**Ties have an order.** Equal findings are ordered by tenant, user and resource; in Spark their order is chance.

**A likelihood that is not positive is an error** that names its user and resource; SynapseML trains on it.

## Speed

The first table holds what was measured against what was aimed at; those that miss are explained.

- **Conjugate gradient.** \`implicit\` solves each row approximately, by three steps of conjugate gradient, and ends with an objective 11 %
  above ours on M; ours solves every system to float32. Of our time on one thread, 77 % is the sums of y y' (1093 of 1427 ms in a
  profile): 21 sums of four float32 an entry, each a multiplication and an addition, as WebAssembly on Node 20 has neither fused ones
  nor wider registers. Another 55 ms make the first factors, by Spark's random generator, on one thread.
- **Memory on L.** By arithmetic 320 MB are the triples (tenant, user, resource and rating, 4 bytes each), which the matrix by users shares,
  335 MB the kernels' two sides and vectors, and about 60 MB the process: 715 of the 722 MB.
- **Scores of ids** are made in doubles, so that a run has the same bits whichever kernel trained its model. Each pair is two vectors of
  96 bytes from anywhere in 5 MB: what the caches give decides, which this machine shares
  with others. 5 million pairs took 19 ms (263 M rows/s) in the best round so far, 26 to 68 ms in the table's.
- **SynapseML's fit** alone is set against our whole job, of which 0.45 s read the file, 0.85 s fit and 0.16 s write (medians of three
  runs). SynapseML has 4 shuffle partitions, which suit two threads; Spark's default of 200 takes four times as long.

`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function small(value: number): string {
  if (Number.isNaN(value)) return '';
  return value === 0 ? '0' : value.toExponential(1);
}

function fixed(value: number): string {
  return value.toFixed(2);
}

function auc(value: number): string {
  return value.toFixed(3);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
