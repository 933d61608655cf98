import { t } from '@vscode/l10n';
import { cloudNames } from '../../core/azure/clouds.ts';
import type { SignedIn } from '../../usecases/signIn.ts';
import { type AnyCommand, defineCommand } from '../defineCommand.ts';
import { facts } from '../layout/facts.ts';
import type { Page } from '../layout/page.ts';
import { endpoint } from '../options/endpoint.ts';
import { many, optional } from '../options/optionSpec.ts';
import { choice, text } from '../options/parsers.ts';

export function signInCommand(): AnyCommand {
  return defineCommand({
    name: 'sign-in',
    summary: t('Find the way to sign in to Azure that works, and keep it in a profile'),
    description: t(
      'Tries what the environment names, workload identity (GitHub Actions too), managed identity and the Azure CLI. byoml.yaml keeps the place and which way worked; no secret is kept.',
    ),
    options: {
      profile: optional(
        '--profile <name>',
        t('profile of byoml.yaml'),
        text,
        t('the only one, else default'),
      ),
      cloud: optional(
        '--cloud <name>',
        t('public, usGovernment, china or custom'),
        choice(...cloudNames),
        'public',
      ),
      tenant: optional('--tenant <id>', t('directory'), text, t("the account's own")),
      subscription: optional('--subscription <id>', t('subscription of the workspace'), text),
      resourceGroup: optional('--resource-group <name>', t('its resource group'), text),
      workspaceName: optional(
        '--workspace-name <name>',
        t('Log Analytics workspace; looked for where subscription or group are not said'),
        text,
      ),
      endpoint: many('--endpoint <name=url...>', t("an address in place of the cloud's own"), endpoint),
      as: optional(
        '--as <way>',
        t('try this alone: environment, workloadIdentity, managedIdentity or azureCli'),
        choice('environment', 'workloadIdentity', 'managedIdentity', 'azureCli'),
      ),
    },
    example: 'byoml sign-in --profile prod --workspace-name contoso-logs',
    run: async ({ workspace, workspaceName: logs, endpoint: endpoints, ...given }, job) => {
      const { signIn } = await import('../../usecases/signIn.ts');
      const { profile, cloud, tenant, subscription, resourceGroup, as } = given;
      const place = {
        cloud,
        tenant,
        subscription,
        resourceGroup,
        logs,
        endpoints: Object.fromEntries(endpoints),
      };
      const made = await signIn({ workspace, profile, as, ...place }, job);
      return {
        json: made,
        text: (page) => signedInText(page, made),
        notes: made.missing.length === 0 ? [] : [missingNote(made)],
      };
    },
  });
}

function signedInText(page: Page, { profile, path, cloud, credential, says }: SignedIn): string {
  return facts(page, [
    [t('signed in to'), cloud],
    [t('by'), credential ?? t('unknown')],
    [t('profile'), `${profile} (${path})`],
    ...Object.entries(says).map(([key, value]) => [key, value] as const),
  ]);
}

function missingNote({ missing }: SignedIn): string {
  return t(
    'Not said yet: {missing}. Run it again with --workspace-name, or choose the place in the editor.',
    {
      missing: missing.join(', '),
    },
  );
}
