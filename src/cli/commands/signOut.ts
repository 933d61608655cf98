import { t } from '@vscode/l10n';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { optional } from '../options/optionSpec.ts';
import { text } from '../options/parsers.ts';

export function signOutCommand(): AnyCommand {
  return defineCommand({
    name: 'sign-out',
    summary: t('Forget which way to sign in worked'),
    options: {
      profile: optional('--profile <name>', t('profile of byoml.yaml'), text, t('all')),
    },
    example: 'byoml sign-out',
    run: async ({ workspace, profile }) => {
      const { signOut } = await import('../../usecases/signOut.ts');
      const made = await signOut({ workspace, profile });
      const { profiles } = made;
      return {
        json: made,
        text: () =>
          profiles.length === 0
            ? t('No profile names a way to sign in.')
            : t('Signed out: {profiles}', { profiles: profiles.join(', ') }),
        notes: [t('No secret was kept here. `az logout` ends the sign-in of the Azure CLI itself.')],
      };
    },
  });
}
