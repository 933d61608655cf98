import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventFolders } from '../../../src/commands/eventFolders.ts';

describe('eventFolders', () => {
  let workspace: string;

  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'byoml-'));
  });

  afterEach(async () => {
    await rm(workspace, { recursive: true, force: true });
  });

  async function withFiles(...paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), '');
    }
  }

  it('finds containers of an export and folders of files with rows', async () => {
    await withFiles(
      'am-securityevent/WorkspaceResourceId=x/PT05M.json',
      'sample/am-securityevent/a.json',
      'sample/truth.jsonl',
      'logs/one.jsonl.gz',
      'tables/one.parquet',
    );
    expect(await eventFolders(workspace)).toEqual([
      'am-securityevent',
      'logs',
      'sample/am-securityevent',
      'tables',
    ]);
  });

  it('passes over what holds no events', async () => {
    await withFiles('detections/a/runs/b.csv', 'node_modules/a.csv', '.git/a.csv', 'src/index.json', 'a.csv');
    expect(await eventFolders(workspace)).toEqual([]);
  });

  it('finds nothing in a folder that is not there', async () => {
    expect(await eventFolders(join(workspace, 'none'))).toEqual([]);
  });

  it('offers no endless list', async () => {
    await withFiles(...Array.from({ length: 30 }, (_, index) => `f${index}/a.csv`));
    expect(await eventFolders(workspace)).toHaveLength(20);
  });
});
