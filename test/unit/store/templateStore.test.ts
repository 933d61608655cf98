import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listTemplates, readTemplate } from '../../../src/store/templateStore.ts';

const ours = resolve(import.meta.dirname, '../../../templates');
const id = 'anomalous-resource-access';

describe('templateStore', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byoml-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Our template with a change, in a folder of its own. */
  async function changed(change: (template: Record<string, unknown>) => void): Promise<void> {
    const text = await readFile(join(ours, id, 'template.json'), 'utf8');
    const template = JSON.parse(text) as Record<string, unknown>;
    change(template);
    await mkdir(join(folder, id), { recursive: true });
    await writeFile(join(folder, id, 'template.json'), JSON.stringify(template));
  }

  it('reads the template that comes with the product', async () => {
    const template = await readTemplate(ours, id);
    expect(template).toMatchObject({
      id,
      version: 1,
      table: 'SecurityEvent',
      likelihood: 'perDaySpan',
      budget: 5,
    });
    expect(template.filters.map(({ name }) => name)).toEqual([
      'notEvent5140',
      'machineAccount',
      'ipcShare',
      'sysvolShare',
      'netlogonShare',
    ]);
    expect(template.filters.map(({ switchable }) => switchable)).toEqual([false, true, true, true, true]);
    expect(template).not.toHaveProperty('format');
    expect(template).not.toHaveProperty('templateVersion');
  });

  it('lists the templates of a folder and ignores what is none', async () => {
    await changed(() => undefined);
    await mkdir(join(folder, 'empty'));
    await writeFile(join(folder, 'file.txt'), '');
    expect((await listTemplates(folder)).map((template) => template.id)).toEqual([id]);
    expect(await listTemplates(join(folder, 'absent'))).toEqual([]);
  });

  it('says which templates there are when asked for another', async () => {
    const message = 'There is no template "nope".';
    await expect(readTemplate(ours, 'nope')).rejects.toMatchObject({ code: 'template.unknown', message });
    await expect(readTemplate(ours, `../templates/${id}`)).rejects.toMatchObject({
      code: 'template.unknown',
    });
  });

  it('names the place of a wrong expression', async () => {
    await changed((template) => {
      const mapping = template['mapping'] as Record<string, unknown>;
      mapping['user'] = { lower: { colum: 'Account' } };
    });
    await expect(readTemplate(folder, id)).rejects.toMatchObject({
      code: 'store.invalid',
      args: {
        place: ' at /mapping/user/lower',
        problem: expect.stringContaining('text expression') as string,
      },
    });
  });

  it('refuses a fourth placeholder, two filters of one name and a foreign id', async () => {
    await changed((template) => {
      const rule = template['rule'] as Record<string, unknown>;
      rule['alertDisplayName'] = '{{A}}{{B}}{{C}}{{D}}';
    });
    await expect(readTemplate(folder, id)).rejects.toMatchObject({
      args: { place: ' at /rule/alertDisplayName', problem: 'may have at most three {{placeholders}}' },
    });
    await changed((template) => {
      const filters = template['filters'] as unknown[];
      template['filters'] = [...filters, filters[0]];
    });
    await expect(readTemplate(folder, id)).rejects.toMatchObject({ args: { place: ' at /filters' } });
    await changed((template) => {
      template['id'] = 'another';
    });
    await expect(readTemplate(folder, id)).rejects.toMatchObject({ args: { place: ' at /id' } });
  });
});
