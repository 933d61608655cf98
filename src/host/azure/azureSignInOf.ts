import type * as vscode from 'vscode';
import { nodeTransport } from '../../network/nodeTransport.ts';
import { AzureSignIn } from './azureSignIn.ts';
import { editorSessions } from './editorSessions.ts';
import { EditorTokens } from './editorTokens.ts';
import { ServicePrincipals } from './servicePrincipals.ts';
import { SignInChoices } from './signInChoices.ts';

/** The editor patches node's `https` in its extension host, so that proxy and certificates are its own. */
export function azureSignInOf(
  { globalState, secrets }: Pick<vscode.ExtensionContext, 'globalState' | 'secrets'>,
  trustedHosts: () => readonly string[],
): AzureSignIn {
  const transport = nodeTransport();
  const choices = new SignInChoices(globalState);
  const principals = new ServicePrincipals(secrets);
  const ports = { sessions: editorSessions, choices, principals, transport };
  const tokens = new EditorTokens({
    ...ports,
    environment: process.env,
    trustedHosts,
    now: () => Date.now(),
  });
  return new AzureSignIn({ ...ports, tokens });
}
