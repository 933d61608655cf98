import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { nodeFileSystem } from '../../../src/store/nodeFileSystem.ts';
import { readVersionedFile } from '../../../src/store/readVersionedFile.ts';
import type { Format } from '../../../src/store/versioned.ts';
import { writeVersionedFile } from '../../../src/store/writeVersionedFile.ts';
import { temporaryFolder } from './support.ts';

/** A format that was changed twice: `names` was one text, then `name`, and the first version had `title`. */
const format: Format<{ format: 'byoml.test'; version: 3; names: string[] }> = {
  format: 'byoml.test',
  version: 3,
  what: 'test',
  fix: 'Write one.',
  schema: z.strictObject({
    format: z.literal('byoml.test'),
    version: z.literal(3),
    names: z.array(z.string()),
  }),
  migrations: [
    ({ title, ...rest }) => ({ ...rest, version: 2, name: title }),
    ({ name, ...rest }) => ({ ...rest, version: 3, names: [name] }),
  ],
};

const current = { format: 'byoml.test', version: 3, names: ['a'] } as const;
const folder = temporaryFolder();

describe.each(['yaml', 'json'])('a versioned %s file', (kind) => {
  const path = (): string => join(folder(), `test.${kind}`);
  const read = (): Promise<unknown> => readVersionedFile(path(), format, nodeFileSystem);
  const write = (): Promise<void> =>
    writeVersionedFile(path(), format, { ...current, names: [...current.names] }, nodeFileSystem);

  it('is read in every version that there was', async () => {
    for (const older of [{ version: 1, title: 'a' }, { version: 2, name: 'a' }, current]) {
      await writeFile(path(), JSON.stringify({ format: 'byoml.test', ...older }));
      expect(await read()).toEqual(current);
    }
    expect(await readdir(folder())).toEqual([`test.${kind}`]);
  });

  it('is migrated when it is written, and the older one is kept, each of them', async () => {
    await write();
    expect(await read()).toEqual(current);
    for (const title of ['first', 'second']) {
      await writeFile(path(), JSON.stringify({ format: 'byoml.test', version: 1, title }));
      await write();
    }
    expect(await read()).toEqual(current);
    expect((await readdir(folder())).sort()).toEqual(
      [`test.${kind}`, `test.${kind}.v1-2.bak`, `test.${kind}.v1.bak`].sort(),
    );
    expect(await readFile(`${path()}.v1.bak`, 'utf8')).toContain('first');
    expect(await readFile(`${path()}.v1-2.bak`, 'utf8')).toContain('second');
  });

  it('is neither read nor written over when it is newer or another file', async () => {
    for (const [other, code] of [
      [{ format: 'byoml.test', version: 4 }, 'store.newerVersion'],
      [{ format: 'mine', version: 1 }, 'store.wrongFormat'],
      [{ format: 'byoml.test', version: 0 }, 'store.wrongFormat'],
      [{ format: 'byoml.test', version: 1.5 }, 'store.wrongFormat'],
    ] as const) {
      await writeFile(path(), JSON.stringify(other));
      await expect(read()).rejects.toMatchObject({ code });
      await expect(write()).rejects.toMatchObject({ code });
      expect(JSON.parse(await readFile(path(), 'utf8'))).toEqual(other);
    }
  });

  it('is refused where a migration leaves something out', async () => {
    await writeFile(path(), JSON.stringify({ format: 'byoml.test', version: 2 }));
    await expect(read()).rejects.toMatchObject({ code: 'store.invalid' });
  });
});
