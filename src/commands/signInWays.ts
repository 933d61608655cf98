import { t } from '@vscode/l10n';
import type { EditorAccount } from '../host/azure/editorSessions.ts';

/** A way to sign in, as it is chosen. */
export type SignInWay =
  | { readonly by: 'account'; readonly account: EditorAccount | undefined }
  | { readonly by: 'azureCli' | 'secret' | 'certificate' };

export interface WayOffered {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly value: SignInWay;
}

/**
 * The ways that are offered, the likeliest first: the accounts that the editor knows, one more, and what works where its
 * accounts do not. `accounts` is undefined where the editor cannot sign in to the cloud.
 */
export function signInWays(accounts: readonly EditorAccount[] | undefined): readonly WayOffered[] {
  return [
    ...accountWays(accounts),
    {
      label: t('Azure CLI'),
      detail: t('Whoever `az login` signed in on this machine.'),
      value: { by: 'azureCli' },
    },
    {
      label: t('Service principal with a secret'),
      detail: t("The secret is kept in the system's key store."),
      value: { by: 'secret' },
    },
    {
      label: t('Service principal with a certificate'),
      detail: t("A PEM file with certificate and private key; it is kept in the system's key store."),
      value: { by: 'certificate' },
    },
  ];
}

function accountWays(accounts: readonly EditorAccount[] | undefined): readonly WayOffered[] {
  if (accounts === undefined) return [];
  const known = accounts.map((account) => ({
    label: account.label,
    description: t('Microsoft account of the editor'),
    value: { by: 'account', account } as const,
  }));
  const label = accounts.length === 0 ? t('Microsoft account') : t('Another Microsoft account');
  return [...known, { label, value: { by: 'account', account: undefined } }];
}
