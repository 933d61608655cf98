import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Column, createTable, type Table, tableColumn } from '../../../src/core/column.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { textColumn } from '../../../src/core/textColumn.ts';
import { encodeParquet } from '../../../src/formats/encodeParquet.ts';
import { readParquetFile } from '../../../src/formats/readParquetFile.ts';
import { readSynapsemlModel } from '../../../src/spark/readSynapsemlModel.ts';
import { inTemporaryFolder } from '../usecases/support/inTemporaryFolder.ts';
import { savedBySynapseml } from '../usecases/support/synapsemlCases.ts';

let folder: string;

inTemporaryFolder((path) => {
  folder = path;
});

const at = (...names: readonly string[]): string => join(folder, 'model', ...names);
const userVectors = 'user_feature_vector_mapping_df';
const resourceVectors = 'res_feature_vector_mapping_df';
const userComponents = 'user2component_mappings_df';

/** The error that a model with a history has once something was done to it, as its message. */
async function messageAfter(damage: () => unknown): Promise<string> {
  cpSync(savedBySynapseml('history'), at(), { recursive: true });
  await damage();
  const error: unknown = await readSynapsemlModel(at()).catch((thrown: unknown) => thrown);
  return ByomlError.is(error) ? `${error.code}: ${error.message.replace(at(), 'MODEL')}` : String(error);
}

/** The part of a data frame that has rows. */
function partOf(frame: string): string {
  const parts = readdirSync(at(frame)).filter((name) => name.endsWith('.parquet'));
  return at(frame, parts.at(-1) ?? '');
}

/** Puts another table in the place of a data frame. */
async function rewrite(frame: string, change: (table: Table) => readonly Column[]): Promise<void> {
  const table = await readParquetFile(partOf(frame));
  rmSync(at(frame), { recursive: true });
  mkdirSync(at(frame));
  writeFileSync(at(frame, 'part-0.parquet'), encodeParquet(createTable(change(table))));
}

/** Other vectors in the place of those of a side, made one by one. */
function withVectors(
  frame: string,
  make: (vector: Float64Array, row: number) => readonly number[],
): Promise<void> {
  return rewrite(frame, (table) =>
    table.columns.map((column) => {
      if (column.type !== 'vector') return column;
      const { width, values } = column;
      const made = Array.from({ length: table.rows }, (_, row) =>
        make(values.slice(row * width, (row + 1) * width), row),
      );
      return { ...column, width: made[0]!.length, values: Float64Array.from(made.flat()) };
    }),
  );
}

function withMetadata(name: string, column: Column | undefined): Promise<void> {
  return rewrite('metadata_df', ({ columns }) =>
    columns.flatMap((own) => (own.name !== name ? [own] : column === undefined ? [] : [column])),
  );
}

const no = (name: string): Column => ({ name, type: 'boolean', values: Uint8Array.of(0) });

describe('a model that SynapseML saved', () => {
  it('is read as it is, without the names that are missing', async () => {
    const { columns, vectors } = await readSynapsemlModel(savedBySynapseml('numbers'));
    expect(columns).toEqual({ tenant: 'Workspace', user: 'Account Id', resource: 'Share' });
    expect(vectors.width).toBe(6);
    expect(vectors.history).toBeUndefined();
    expect(vectors.users.vectors.rows).toBe(18);
    // Four shares of each of two teams, in each of two tenants; the nameless one is not among them.
    expect(vectors.resources.vectors.rows).toBe(16);
    const { ids, dictionary } = tableColumn(vectors.users.vectors, 'tenant', 'text');
    expect([ids.length, dictionary.offsets.length - 1]).toEqual([18, 2]);
  });

  it('is read without checksums and with the marks of other writers', async () => {
    const before = await readSynapsemlModel(savedBySynapseml('history'));
    cpSync(savedBySynapseml('history'), at(), { recursive: true });
    for (const frame of readdirSync(at())) {
      for (const name of readdirSync(at(frame))) if (name.startsWith('.')) rmSync(at(frame, name));
      writeFileSync(at(frame, '_committed_42'), '{}');
    }
    expect(await readSynapsemlModel(at())).toEqual(before);
  });
});

describe('what is no model of SynapseML', () => {
  const notAModel = (problem: string): string =>
    `synapseml.notAModel: "MODEL" is no model that SynapseML saved: ${problem}.`;

  it.each([
    [
      'nothing',
      'there is nothing of that name',
      () => {
        rmSync(at(), { recursive: true });
      },
    ],
    [
      'a file',
      'it is a file, and a saved model is a folder',
      () => {
        rmSync(at(), { recursive: true });
        writeFileSync(at(), 'model');
      },
    ],
    [
      'another folder',
      'it has no folder metadata_df',
      () => {
        rmSync(at('metadata_df'), { recursive: true });
      },
    ],
    [
      'a model of Spark ML',
      'it was written by Spark ML, for another kind of model',
      () => {
        renameSync(at('metadata_df'), at('metadata'));
      },
    ],
    [
      'a model of ours',
      'it is a model of byoml already',
      () => {
        rmSync(at('metadata_df'), { recursive: true });
        writeFileSync(at('model.json'), '{}');
      },
    ],
  ])('%s is named', async (_, problem, damage) => {
    expect(await messageAfter(damage)).toBe(notAModel(problem));
  });
});

describe('a model that is not whole', () => {
  it.each([
    [
      'a folder',
      /MODEL" is incomplete: history_access_df is missing\.$/,
      () => {
        rmSync(at('history_access_df'), { recursive: true });
      },
    ],
    [
      'a part',
      /MODEL" is incomplete: user_feature_vector_mapping_df\/part-\S+ is missing\.$/,
      () => {
        rmSync(partOf(userVectors));
      },
    ],
    [
      'all parts',
      /MODEL" is incomplete: user2component_mappings_df has no part in it\.$/,
      () => {
        rmSync(at(userComponents), { recursive: true });
        mkdirSync(at(userComponents));
        writeFileSync(at(userComponents, '_SUCCESS'), '');
      },
    ],
  ])('%s that is missing is named', async (_, message, damage) => {
    expect(await messageAfter(damage)).toMatch(message);
  });

  it.each([10, 100, 400])('a part cut to %i bytes is named', async (bytes) => {
    const message = await messageAfter(() => {
      truncateSync(partOf(resourceVectors), bytes);
    });
    expect(message).toMatch(/^parquet\.unreadable: "MODEL\/res_feature_vector_mapping_df\/part-/);
  });

  it('bytes that were changed are refused or read as other numbers, never a crash', async () => {
    cpSync(savedBySynapseml('history'), at(), { recursive: true });
    const path = partOf(userVectors);
    const whole = readFileSync(path);
    for (let place = 0; place < whole.length; place += 131) {
      const changed = Uint8Array.from(whole);
      changed[place] = changed[place]! ^ 0xff;
      writeFileSync(path, changed);
      const error: unknown = await readSynapsemlModel(at()).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error === undefined || (ByomlError.is(error) && error.kind === 'input')).toBe(true);
    }
  });
});

describe('a model saved otherwise', () => {
  it.each([
    ['json', 'as json', 'part-00000-0.json'],
    ['orc', 'as orc', 'part-00000-0.snappy.orc'],
    ['a suffix', 'with the suffix "v1"', 'v1'],
  ])('%s is named', async (_, how, name) => {
    const message = await messageAfter(() => {
      rmSync(at('metadata_df'), { recursive: true });
      mkdirSync(at('metadata_df', name), { recursive: true });
    });
    expect(message).toBe(
      `synapseml.savedOtherwise: The SynapseML model "MODEL" was saved ${how}, which is not read here.`,
    );
  });
});

describe('a model that contradicts itself', () => {
  const flag = 'has_res2component_mappings_df';
  it.each<[string, string, () => Promise<void>]>([
    [
      'metadata of another version',
      'metadata_df has no column user_vec_col',
      () => withMetadata('user_vec_col', undefined),
    ],
    [
      'an empty name',
      'output_col of metadata_df: Too small: expected string to have >=1 characters',
      () => withMetadata('output_col', textColumn('output_col', [''])),
    ],
    [
      'a flag that is none',
      `the column ${flag} of metadata_df is text and not boolean`,
      () => withMetadata(flag, textColumn(flag, ['yes'])),
    ],
    [
      'components of one side',
      'it says that users or resources have components, and not both',
      () => withMetadata(flag, no(flag)),
    ],
    [
      'no vectors',
      'it says that it has no vectors of users',
      () => withMetadata(`has_${userVectors}`, no(`has_${userVectors}`)),
    ],
    [
      'columns called alike',
      'its columns are called alike: tenant_id, user, user',
      () => withMetadata('res_col', textColumn('res_col', ['user'])),
    ],
    [
      'a column that its data lack',
      'user_feature_vector_mapping_df has no column other',
      () => withMetadata('user_vec_col', textColumn('user_vec_col', ['other'])),
    ],
    [
      'no rows of metadata',
      'metadata_df has 0 rows in place of 1',
      () =>
        rewrite('metadata_df', ({ columns }) =>
          columns.map((column) =>
            column.type === 'text'
              ? textColumn(column.name, [])
              : { name: column.name, type: 'boolean', values: new Uint8Array(0) },
          ),
        ),
    ],
    [
      'NaN in a vector',
      'the vector of the user "sales-3" has a place without a finite number',
      () => withVectors(userVectors, (vector, row) => (row === 0 ? [NaN, ...vector.slice(1)] : [...vector])),
    ],
    [
      'an infinite number',
      'the vector of the resource "sales3" has a place without a finite number',
      () =>
        withVectors(resourceVectors, (vector, row) =>
          row === 0 ? [...vector.slice(1), Infinity] : [...vector],
        ),
    ],
    [
      'another rank on each side',
      'vectors of users have 6 numbers, and those of resources 5',
      () => withVectors(resourceVectors, (vector) => [...vector.slice(1)]),
    ],
    [
      'vectors without a factor',
      'vectors of users have 2 numbers, and those of resources 6',
      () => withVectors(userVectors, (vector) => [...vector.slice(4)]),
    ],
    [
      'no user',
      'not one user has a vector',
      () =>
        rewrite(userVectors, ({ columns }) =>
          columns.map((column) =>
            column.type === 'vector'
              ? { ...column, values: new Float64Array(0) }
              : textColumn(column.name, []),
          ),
        ),
    ],
    [
      'a component below 0',
      'the column component of user2component_mappings_df holds -1, which is no whole number from 0 to 2147483647',
      () =>
        rewrite(userComponents, ({ columns }) =>
          columns.map((column) =>
            column.type === 'int64'
              ? { ...column, values: column.values.map((value, row) => (row === 1 ? -1 : value)) }
              : column,
          ),
        ),
    ],
    [
      'one name twice',
      'the user "x" occurs twice',
      () =>
        rewrite(userComponents, ({ rows, columns }) =>
          columns.map((column) =>
            column.name === 'user'
              ? textColumn(
                  'user',
                  Array.from({ length: rows }, () => 'x'),
                )
              : column,
          ),
        ),
    ],
    [
      'names that are dates',
      'the column user of user2component_mappings_df is day and not text or whole numbers',
      () =>
        rewrite(userComponents, ({ rows, columns }) =>
          columns.map((column) =>
            column.name === 'user' ? { name: 'user', type: 'day', values: new Int32Array(rows) } : column,
          ),
        ),
    ],
  ])('%s is named', async (_, problem, damage) => {
    expect(await messageAfter(damage)).toBe(
      `synapseml.content: The SynapseML model "MODEL" cannot be used: ${problem}.`,
    );
  });
});
