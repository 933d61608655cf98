import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  requireDetections,
  requireFolders,
  requireModel,
  requireNamed,
  requireRun,
  requireTrust,
} from '../../../src/commands/requirements.ts';
import { Precondition } from '../../../src/host/precondition.ts';
import { detection, folder, listed } from './support.ts';

/** What is missing and what is offered, of work that cannot be done yet. */
async function lacking(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Precondition) return [error.message, error.remedy];
    throw error;
  }
  return 'nothing';
}

const place = (more = {}) => ({ workspace: '/w', detection: detection('files', more) });

describe('what commands require', () => {
  it('trust, which can be given', async () => {
    expect(
      await lacking(() => {
        requireTrust(true);
      }),
    ).toBe('nothing');
    expect(
      await lacking(() => {
        requireTrust(false);
      }),
    ).toEqual([
      'This folder is not trusted, and this command follows what its files say.',
      { label: 'Manage Trust', command: 'workbench.trust.manage' },
    ]);
  });

  it('a folder, which can be opened', async () => {
    expect(await requireFolders(listed(folder([])))).toHaveLength(1);
    expect(await lacking(() => requireFolders(listed()))).toEqual([
      'Detections live in a folder, and none is open.',
      { label: 'Open Folder', command: 'workbench.action.files.openFolder' },
    ]);
  });

  it('a detection, which can be made', async () => {
    const offered = [
      'There is no detection yet.',
      { label: 'New Detection', command: 'byoml.detection.create' },
    ];
    expect(await lacking(() => requireDetections(listed(folder([]))))).toEqual(offered);
    const bare = { name: 'w', path: '/w', summary: undefined };
    expect(await lacking(() => requireDetections(listed(bare)))).toEqual(offered);
  });

  it('a detection whose file can be read, or the file is offered', async () => {
    const broken = detection('broken', { problem: 'line 3: a tab' });
    expect(await lacking(() => requireDetections(listed(folder([broken]))))).toEqual([
      'line 3: a tab',
      { label: 'Open File', file: join('/w/detections/broken', 'detection.yaml') },
    ]);
    const others = await requireDetections(listed(folder([broken, detection('files')])));
    expect(others.map((other) => other.detection.name)).toEqual(['files']);
  });

  it('a byoml.yaml that can be read, or the file is offered', async () => {
    expect(await lacking(() => requireDetections(listed(folder([], 'not YAML'))))).toEqual([
      'not YAML',
      { label: 'Open File', file: join('/w', 'byoml.yaml') },
    ]);
  });

  it('the detection that the command was called on', async () => {
    expect(requireNamed([place()], {})).toBeUndefined();
    expect(requireNamed([place()], { workspace: '/w', detection: 'files' })).toEqual(place());
    const gone = { workspace: '/elsewhere', detection: 'files' };
    expect(await lacking(() => requireNamed([place()], gone))).toEqual([
      'The detection files is no longer there, or its file is damaged.',
      { label: 'Refresh', command: 'byoml.views.refresh' },
    ]);
  });

  it('a model in use, which can be trained', async () => {
    const model = { id: 'm', folder: '/w/m', active: true };
    expect(
      await lacking(() => {
        requireModel(place({ models: [model] }));
      }),
    ).toBe('nothing');
    const args = [{ workspace: '/w', detection: 'files' }];
    const offered = [
      'files has no model yet.',
      { label: 'Train a Model', command: 'byoml.model.train', args },
    ];
    expect(
      await lacking(() => {
        requireModel(place());
      }),
    ).toEqual(offered);
    const resting = { ...model, active: false };
    expect(
      await lacking(() => {
        requireModel(place({ models: [resting] }));
      }),
    ).toEqual(offered);
  });

  it('results, which scoring makes', async () => {
    expect(
      await lacking(() => {
        requireRun(place({ runs: [{ id: 'r', folder: '/w/r' }] }));
      }),
    ).toBe('nothing');
    expect(
      await lacking(() => {
        requireRun(place());
      }),
    ).toEqual([
      'files has no results yet.',
      {
        label: 'Score Accesses',
        command: 'byoml.run.score',
        args: [{ workspace: '/w', detection: 'files' }],
      },
    ]);
  });
});
