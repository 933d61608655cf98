import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension under test, from this folder or from the installed package. */
export function extensionUnderTest(): vscode.Extension<unknown> {
  const extension = vscode.extensions.getExtension('sentinel-byoml.sentinel-byoml');
  assert.ok(extension, 'the extension is not installed');
  return extension;
}
