/** What the original was seen to do with odd input, and what ours does; each line has a test. */
const answers: readonly (readonly [input: string, original: string, ours: string])[] = [
  ['no training row', 'fails: `numItemBlocks given invalid value 0`', '`model.noData`, in words'],
  ['a row without a user, in training or history', 'never returns', 'readers leave the row out and count it'],
  [
    'a user without a name whose resources are theirs alone',
    'fits; their resources score null',
    'the row is left out',
  ],
  [
    'a row without a resource',
    'trains a nameless resource; scores null',
    'the row is left out; an empty name trains and scores equal',
  ],
  ['a row without a tenant', 'fits (shared) or fails (separate)', 'the row is left out'],
  [
    'likelihood null, NaN or infinite',
    'fails: `Ratings MUST NOT be Null or NaN`',
    'readers leave the row out and count it, with its line; what reaches the engine is `model.likelihood`',
  ],
  ['likelihood 0 or below', 'trains as on any other', 'the same with `--compat`; else `model.likelihood`'],
  [
    'likelihood as text',
    'least and greatest by text order, so "10.0" < "8.0"',
    'numbers are read as numbers',
  ],
  ['all likelihoods equal', 'the midpoint, 7.5', 'the same'],
  ['repeated rows', 'several ratings', 'the same'],
  ['lowValue and highValue null', 'fails: no column `likelihood_scaled`', 'ratings are the likelihoods'],
  ['complementsetFactor 0', 'fails: union of 4 and 5 columns', 'no complement'],
  ['complementsetFactor below 0', 'no complement', '`model.parameter`'],
  ['rankParam 0, numBlocks 0, regParam or alphaParam below 0', 'fails in fit', '`model.parameter`'],
  ['25 iterations without a checkpoint folder', 'fails: `StackOverflowError`', 'trains'],
  ['maxIter 0', 'scores of the random start', 'the same'],
  ['a rank above the number of users', 'trains', 'the same; ranks above 256 are refused'],
  ['a tenant of one pair', 'scores 0', 'the same'],
  ['a repeated row in the history', 'repeats rows of the result', 'changes nothing'],
  [
    'a history with other columns',
    'fails with an unresolved column',
    '`history.columns` or `source.columns`',
  ],
  ['an empty history', 'every score null', 'the same with `--compat`'],
];

export const originalText = `## Where the original hangs, fails or surprises

| input | SynapseML on Spark | here |
| --- | --- | --- |
${answers.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

`;
