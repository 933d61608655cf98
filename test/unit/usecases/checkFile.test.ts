import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newDetectionText } from '../../../src/content/newDetectionText.ts';
import { newWorkspaceText } from '../../../src/content/newWorkspaceText.ts';
import type { TextProblem } from '../../../src/core/textProblem.ts';
import { readTemplate } from '../../../src/store/templateStore.ts';
import { checkFile, type CheckFileInput } from '../../../src/usecases/checkFile.ts';
import { testJob } from './support/testJob.ts';

const paths = {
  workspace: '/w/byoml.yaml',
  detection: '/w/detections/d/detection.yaml',
  template: '/t/template.json',
};
const workspaceHead = 'format: byoml.workspace\nversion: 1\n';
const detectionHead =
  'format: byoml.detection\nversion: 1\ntemplate: { id: anomalous-resource-access, version: 1 }\n';

function check(kind: CheckFileInput['kind'], text: string): Promise<readonly TextProblem[]> {
  return checkFile({ kind, path: paths[kind], text }, testJob());
}

/** Each problem as its message and the part of the text that it stands at. */
async function told(
  kind: CheckFileInput['kind'],
  text: string,
): Promise<readonly (readonly [string, string])[]> {
  const lines = text.split('\n');
  return (await check(kind, text)).map((problem) => {
    expect(problem.severity).toBe('error');
    const line = lines[problem.startLine] ?? '';
    const end = problem.endLine === problem.startLine ? problem.endColumn : line.length;
    return [problem.message, line.slice(problem.startColumn, end)];
  });
}

describe('checkFile', () => {
  it('accepts what the product writes itself', async () => {
    expect(await check('workspace', newWorkspaceText)).toEqual([]);
    const job = testJob();
    const template = await readTemplate(job.services.templatesFolder, 'anomalous-resource-access');
    expect(await check('detection', newDetectionText(template, ['export']))).toEqual([]);
    const text = readFileSync(
      `${job.services.templatesFolder}/anomalous-resource-access/template.json`,
      'utf8',
    );
    expect(await check('template', text)).toEqual([]);
  });

  it('tells everything that is wrong, each at its place', async () => {
    const text = `${detectionHead}source:\n  from: export\nbudget: -1\ncolour: red\nrule:\n  severity: Worst\n  nmae: x\n`;
    expect(await told('detection', text)).toEqual([
      ['Must be a list and is a text.', 'export'],
      [expect.stringMatching(/^Too small: .* >0\.$/), '-1'],
      ['The key "colour" is not known.', 'colour'],
      [expect.stringMatching(/^Invalid option: /), 'Worst'],
      ['The key "nmae" is not known.', 'nmae'],
    ]);
  });

  it('counts lines and columns from 0, in UTF-16 units', async () => {
    expect(await check('workspace', `${workspaceHead}profiles:\n  "😀": { cloud: mars }\n`)).toMatchObject([
      { startLine: 3, startColumn: 17, endLine: 3, endColumn: 21 },
    ]);
    expect(await check('workspace', `${workspaceHead.replaceAll('\n', '\r\n')}odd: 1\r\n`)).toMatchObject([
      { startLine: 2, startColumn: 0, endLine: 2, endColumn: 3 },
    ]);
  });

  it('tells a long part by its key, and a missing key at what should have it', async () => {
    const text = 'format: byoml.detection\nversion: 1\ntemplate:\n  id: x\nsource:\n  - 1\n  - 2\n';
    expect(await told('detection', text)).toEqual([
      ['The key "version" is missing.', 'template'],
      ['Must be a group of keys and is a list.', 'source'],
    ]);
    expect(await told('detection', 'format: byoml.detection\nversion: 1\n')).toEqual([
      ['The key "template" is missing.', 'format: byoml.detection'],
    ]);
  });

  it('tells of templates, filters and parameters that are not there', async () => {
    expect(await told('detection', detectionHead.replace('anomalous-resource-access', 'other'))).toEqual([
      ['There is no template "other".', 'other'],
    ]);
    const job = testJob();
    const template = await readTemplate(job.services.templatesFolder, 'anomalous-resource-access');
    const fixed = template.filters.find(({ switchable }) => !switchable)?.name ?? '';
    const filters = `${detectionHead}filters: { ipcShare: false, odd: true, ${fixed}: false }\n`;
    expect(await told('detection', filters)).toEqual([
      [expect.stringMatching(/has no filter "odd"/), 'odd'],
      [expect.stringMatching(/cannot be switched off/), fixed],
    ]);
    expect(await told('detection', `${detectionHead}algorithm:\n  parameters:\n    rank: 0\n`)).toEqual([
      [expect.stringMatching(/^The parameter rank cannot be 0: /), '0'],
    ]);
    expect(await told('detection', `${detectionHead}algorithm:\n  id: crystalBall\n`)).toEqual([
      [expect.stringMatching(/^There is no algorithm "crystalBall"/), 'crystalBall'],
    ]);
  });

  it('tells of another format and of a newer version alone', async () => {
    expect(await told('detection', `${workspaceHead}colour: red\n`)).toEqual([
      [expect.stringMatching(/^This is not a byoml\.detection file: /), 'byoml.workspace'],
    ]);
    expect(await told('workspace', 'format: byoml.workspace\nversion: 2\n')).toEqual([
      ['Version 2 of byoml.workspace is newer than the one known here, which is 1.', '2'],
    ]);
    expect(await told('workspace', 'format: byoml.workspace\nversion: one\n')).toEqual([
      [expect.any(String), 'one'],
    ]);
    expect(await told('workspace', '')).toEqual([
      ['This is not a byoml.workspace file: it has no keys.', ''],
    ]);
    expect(await told('workspace', '- 1\n')).toHaveLength(1);
  });

  it('tells of secrets before all else', async () => {
    const text = `${workspaceHead}password: x\nprofiles:\n  a: { storage: "https://a?sig=1" }\n`;
    expect(await told('workspace', text)).toEqual([
      [expect.stringMatching(/^The key "password" looks like a secret/), 'password'],
      [expect.stringMatching(/^The value of "storage" looks like a secret/), '"https://a?sig=1"'],
    ]);
  });

  it('tells of wrong syntax, YAML or JSON, and of no more than one can read', async () => {
    const yaml = await told('workspace', 'a: [1\nb: }\nc: "x');
    expect(yaml.length).toBeGreaterThan(1);
    expect((await check('workspace', 'x: ]\n'.repeat(500))).length).toBeLessThanOrEqual(20);
    expect(await told('detection', 'a: &x 1\nb: *x\n')).toEqual([['Aliases are not allowed here.', '*x']]);
    expect(await check('template', '{\n  "a": 1,\n}')).toMatchObject([
      { startLine: 2, startColumn: 0, endColumn: 1 },
    ]);
    expect(await check('template', '{"a": ')).toMatchObject([{ startLine: 0, startColumn: 6 }]);
    expect(
      await told('template', '{\n\t"format": "byoml.template",\n\t"version": 1,\n\t"colour": 1\n}'),
    ).toContainEqual(['The key "colour" is not known.', '"colour"']);
    expect(await check('detection', '['.repeat(30_000))).not.toEqual([]);
  });
});
