import { after, before, describe, it } from 'mocha';
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { workspacePath } from '../support/workspace.ts';

const folder = (...parts: readonly string[]): string => workspacePath('detections', 'checked', ...parts);

async function show(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
  await vscode.window.showTextDocument(document);
  return document;
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, whole, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const problemsOf = ({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri);

function shows(document: vscode.TextDocument, words: RegExp): Promise<vscode.Diagnostic> {
  return eventually(`a problem like ${words.source}`, () =>
    problemsOf(document).find(({ message }) => words.test(message)),
  );
}

function showsNone(document: vscode.TextDocument): Promise<boolean> {
  return eventually('no problem', () => (problemsOf(document).length === 0 ? true : undefined));
}

describe('problems of files', () => {
  const rule = (): string => folder('rules', 'checked.kql');

  before(async () => {
    await extensionUnderTest().activate();
    mkdirSync(folder('rules'), { recursive: true });
    writeFileSync(rule(), 'print 1 +\n');
    writeFileSync(folder('other.kql'), 'print 1 +\n');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(folder(), { recursive: true, force: true });
  });

  it('of a rule show when it is opened, change as it is typed, and go with the setting', async () => {
    const document = await show(rule());
    assert.equal(document.languageId, 'kql');
    const problem = await shows(document, /./);
    assert.equal(problem.source, 'KQL');
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    await replaceAll(document, 'print 1\n');
    await showsNone(document);
    await replaceAll(document, 'print nothing\n');
    assert.deepEqual((await shows(document, /nothing/)).range, new vscode.Range(0, 6, 0, 13));

    const settings = vscode.workspace.getConfiguration('byoml');
    await settings.update('rules.diagnostics', false, vscode.ConfigurationTarget.Workspace);
    await showsNone(document);
    await settings.update('rules.diagnostics', undefined, vscode.ConfigurationTarget.Workspace);
    await shows(document, /nothing/);
    await document.save();
  });

  it('of a query that is no rule are left to others', async () => {
    const document = await show(folder('other.kql'));
    await setTimeout(1000);
    assert.deepEqual(problemsOf(document), []);
  });

  it('of detection.yaml follow what is saved, here and by other programs', async () => {
    const path = folder('detection.yaml');
    writeFileSync(path, 'format: byoml.detection\nversion: 1\nbudget: many\n');
    const document = await show(path);
    const problem = await shows(document, /number/);
    assert.equal(problem.source, 'BYO-ML');
    writeFileSync(path, 'format: byoml.detection\nversion: 1\nsource: 7\n');
    // The editor reads the file again, as it does by itself when its watcher tells of the change, sooner or later.
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await shows(document, /group of keys/);
  });
});
