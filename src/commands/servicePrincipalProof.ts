import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { ServicePrincipal } from '../core/azure/servicePrincipal.ts';

/** Asks for what proves an application; undefined when the user turned away. It is shown to nobody. */
export async function askProof(
  kind: ServicePrincipal['proof']['kind'],
): Promise<ServicePrincipal['proof'] | undefined> {
  return kind === 'secret' ? askSecret() : askCertificate();
}

async function askSecret(): Promise<ServicePrincipal['proof'] | undefined> {
  const secret = await vscode.window.showInputBox({
    title: vscode.l10n.t('Sign In to Azure'),
    prompt: vscode.l10n.t('The value of the secret, not its id.'),
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' ? vscode.l10n.t('Paste the secret.') : undefined),
  });
  return secret === undefined ? undefined : { kind: 'secret', secret };
}

async function askCertificate(): Promise<ServicePrincipal['proof'] | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('PEM file with certificate and private key'),
      filters: { PEM: ['pem', 'crt', 'key'] },
    })) ?? [];
  return file === undefined ? undefined : { kind: 'certificate', pem: await readFile(file.fsPath, 'utf8') };
}
