import { describe, it } from 'mocha';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { calmHost } from '../support/calmHost.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { extensionUnderTest } from '../support/extension.ts';
import { figures } from '../support/figures.ts';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  const extension = extensionUnderTest();
  const manifest = extension.packageJSON as Manifest;

  it('does not happen at the start of the editor', () => {
    assert.equal(extension.isActive, false);
    assert.deepEqual(manifest.activationEvents, ['onWebviewPanel:byoml.results']);
  });

  it('takes at most 50 ms of CPU', async () => {
    await calmHost();
    const before = cpuTime();
    await extension.activate();
    const spent = cpuTime() - before;
    figures['activation, ms of CPU'] = spent;
    assert.ok(spent <= 50, `${spent} ms`);
  });

  it('registers every command of the manifest', async () => {
    await extension.activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      declared.filter((command) => !known.has(command)),
      [],
    );
  });
});
