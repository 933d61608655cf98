import type * as vscode from 'vscode';
import type { Transport } from '../../core/azure/transport.ts';
import { nodeTransport } from '../../network/nodeTransport.ts';
import { editorSessions } from './editorSessions.ts';
import { EditorTokens } from './editorTokens.ts';
import { ServicePrincipals } from './servicePrincipals.ts';
import { SignInChoices } from './signInChoices.ts';

/** The editor's way to Azure, and who goes it. */
export interface AzureSignIn {
  readonly transport: Transport;
  readonly tokens: EditorTokens;
  readonly choices: SignInChoices;
  readonly principals: ServicePrincipals;
}

/** The editor patches node's `https` in its extension host, so that proxy and certificates are its own. */
export function azureSignInOf({
  globalState,
  secrets,
}: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>): AzureSignIn {
  const transport = nodeTransport();
  const choices = new SignInChoices(globalState);
  const principals = new ServicePrincipals(secrets);
  const tokens = new EditorTokens({
    sessions: editorSessions,
    choices,
    principals,
    transport,
    environment: process.env,
    now: () => Date.now(),
  });
  return { transport, tokens, choices, principals };
}
