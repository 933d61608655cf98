import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { writtenRun } from '../../unit/usecases/support/writtenRun.ts';
import { eventually } from '../support/eventually.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { workspacePath } from '../support/workspace.ts';

const detection = 'shares';

const detectionText = `format: byoml.detection
version: 1
template: { id: anomalous-resource-access, version: 1 }
source: { from: [export] }
`;

function pages(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input, label }) => input instanceof vscode.TabInputWebview && label.startsWith(detection));
}

async function noPages(): Promise<void> {
  await vscode.window.tabGroups.close(pages());
  await eventually('the pages are closed', () => (pages().length === 0 ? true : undefined));
}

describe('results pages', () => {
  const place = { workspace: '', detection, id: '' };
  let wasWorkspace = true;

  before(async () => {
    await extensionUnderTest().activate();
    place.workspace = workspacePath();
    const folder = workspacePath('detections', detection);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'detection.yaml'), detectionText);
    wasWorkspace = (await vscode.workspace.findFiles('byoml.yaml')).length > 0;
    if (!wasWorkspace) writeFileSync(workspacePath('byoml.yaml'), 'format: byoml.workspace\nversion: 1\n');
    place.id = (await writtenRun(place.workspace, [{ accesses: [[1e15, 'fs01']] }, {}])).run;
    await vscode.commands.executeCommand('byoml.views.refresh');
  });

  after(async () => {
    await noPages();
    rmSync(workspacePath('detections', detection), { recursive: true, force: true });
    if (!wasWorkspace) rmSync(workspacePath('byoml.yaml'));
    await vscode.commands.executeCommand('byoml.views.refresh');
  });

  it('are one for each run, named after detection and day', async () => {
    await vscode.commands.executeCommand('byoml.run.open', place);
    const page = await eventually('the page is there', () => pages()[0]);
    assert.match(page.label, /^shares · \d{4}-\d{2}-\d{2}$/);
    await vscode.commands.executeCommand('byoml.run.open', place);
    await setTimeout(500);
    assert.equal(pages().length, 1);
  });

  it('open again after they were closed', async () => {
    await noPages();
    await vscode.commands.executeCommand('byoml.run.open', place);
    await eventually('the page is there', () => pages()[0]);
  });

  it('stay when their detection is deleted', async () => {
    rmSync(workspacePath('detections', detection), { recursive: true });
    await setTimeout(1500);
    assert.equal(pages().length, 1);
  });
});
