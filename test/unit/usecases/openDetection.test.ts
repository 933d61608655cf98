import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { init } from '../../../src/usecases/init.ts';
import type { Job } from '../../../src/usecases/job.ts';
import { openDetection } from '../../../src/usecases/openDetection.ts';
import { temporaryFolder } from '../store/support.ts';
import { errorCodeOf } from './support/errorCodeOf.ts';
import { testJob } from './support/testJob.ts';

const id = 'anomalous-resource-access';
const folder = temporaryFolder();

beforeEach(async () => {
  await init({ workspace: folder(), name: 'files', template: id }, testJob());
});

function makeNewer(): void {
  const file = join(folder(), 'detections/files/detection.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('  version: 1', '  version: 2'));
}

/** A job with the product's template as it may be in a later version. */
function laterTemplates(version: number): Job {
  const job = testJob();
  const text = readFileSync(join(job.services.templatesFolder, id, 'template.json'), 'utf8');
  const templatesFolder = join(folder(), 'templates');
  mkdirSync(join(templatesFolder, id), { recursive: true });
  const template = { ...(JSON.parse(text) as object), templateVersion: version };
  writeFileSync(join(templatesFolder, id, 'template.json'), JSON.stringify(template));
  return { ...job, services: { ...job.services, templatesFolder } };
}

describe('openDetection', () => {
  it('refuses a detection of a newer version of the template than there is', async () => {
    makeNewer();
    const opened = openDetection(folder(), 'files', testJob());
    await expect(opened).rejects.toMatchObject({
      args: { format: `the template ${id}`, version: 2, known: 1 },
    });
    expect(await errorCodeOf(openDetection(folder(), 'files', testJob()))).toBe('store.newerVersion');
  });

  it('reads one of an older version, with the template as it is now', async () => {
    const { template, source } = await openDetection(folder(), 'files', laterTemplates(3));
    expect(template.version).toBe(3);
    expect(source).toMatchObject({ id, version: 3 });
  });
});
