import * as vscode from 'vscode';

/** An account that the editor knows. */
export interface EditorAccount {
  readonly id: string;
  readonly label: string;
}

/** A token of the editor's own sign-in. */
interface EditorSession {
  readonly accessToken: string;
  readonly account: EditorAccount;
}

export interface SessionRequest {
  readonly provider: string;
  readonly scopes: readonly string[];
  readonly account?: EditorAccount | undefined;
  /** A claims challenge in base64. */
  readonly claims?: string | undefined;
  /** `silent`: nobody is asked; `ask`: where needed; `other`: always, for another account. */
  readonly manner: 'silent' | 'ask' | 'other';
}

/** The editor's sign-in, as far as it is used. */
export interface EditorSessions {
  /** Undefined where nobody is signed in and nobody was to be asked; rejects with the provider's own error. */
  get(request: SessionRequest): Promise<EditorSession | undefined>;
  accounts(provider: string): Promise<readonly EditorAccount[]>;
  /** What the setting of the sovereign provider says. */
  sovereignEnvironment(): string | undefined;
}

export const editorSessions: EditorSessions = {
  get: async ({ provider, scopes, account, claims, manner }) => {
    const wanted =
      claims === undefined
        ? scopes
        : {
            wwwAuthenticate: `Bearer error="insufficient_claims", claims="${claims}"`,
            fallbackScopes: scopes,
          };
    return vscode.authentication.getSession(provider, wanted, {
      ...(account === undefined ? {} : { account }),
      ...mannerOptions[manner],
    });
  },
  accounts: async (provider) => vscode.authentication.getAccounts(provider),
  sovereignEnvironment: () =>
    vscode.workspace.getConfiguration('microsoft-sovereign-cloud').get<string>('environment'),
};

const mannerOptions: Readonly<Record<SessionRequest['manner'], vscode.AuthenticationGetSessionOptions>> = {
  silent: { silent: true },
  ask: { createIfNone: true },
  other: { createIfNone: true, clearSessionPreference: true },
};
