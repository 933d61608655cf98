import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offerFile } from '../../../src/commands/offerFile.ts';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { detection } from './support.ts';

const place = { workspace: '/w', detection: detection('files') };

describe('offerFile', () => {
  it('gives what the work gives', async () => {
    expect(await offerFile(place, Promise.resolve(7))).toBe(7);
  });

  it('offers detection.yaml where the events are the problem', async () => {
    const error = new ByomlError('source.missing', { path: '/data' });
    await expect(offerFile(place, Promise.reject(error))).rejects.toMatchObject({
      name: 'Precondition',
      remedy: { label: 'Open detection.yaml', file: join('/w/detections/files', 'detection.yaml') },
      cause: error,
    });
  });

  it('leaves other errors as they are', async () => {
    const cancelled = new ByomlError('cancelled', {});
    await expect(offerFile(place, Promise.reject(cancelled))).rejects.toBe(cancelled);
    const defect = new Error('oops');
    await expect(offerFile(place, Promise.reject(defect))).rejects.toBe(defect);
  });
});
