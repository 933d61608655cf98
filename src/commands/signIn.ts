import * as vscode from 'vscode';
import { pickText } from '../host/pickText.ts';
import { tell } from '../host/messages.ts';
import type { HostServices } from '../host/services.ts';
import { pickStep, textStep } from '../host/stepWizard.ts';
import { walkSteps, type WizardStep } from '../host/wizardSteps.ts';
import { withAzureRemedy } from './azure/azureRemedy.ts';
import type { CommandMap } from './commandMap.ts';
import { askProof } from './servicePrincipalProof.ts';
import { type SignInPlace, signInPlaces } from './signInPlaces.ts';
import { type SignInWay, signInWays, type WayOffered } from './signInWays.ts';
import { targetOf } from './target.ts';

/** Being somebody in Azure, and ending it. */
export function signInCommands(
  services: Pick<HostServices, 'azure' | 'workspaces' | 'recent'>,
): Pick<CommandMap, 'byoml.azure.signIn' | 'byoml.azure.signOut'> {
  return {
    'byoml.azure.signIn': withAzureRemedy((argument) => signIn(services, argument)),
    'byoml.azure.signOut': async () => {
      await services.azure.signOut();
      await services.recent.forget();
      await vscode.commands.executeCommand('byoml.azure.refresh');
      tell(
        vscode.l10n.t(
          'Signed out: no choice, secret or token is kept. The accounts of the editor itself and of the Azure CLI are not ours to end.',
        ),
      );
    },
  };
}

interface SignInChoices {
  readonly place: SignInPlace;
  /** What the place's cloud takes. */
  readonly ways: readonly WayOffered[];
  readonly way: SignInWay | undefined;
  readonly tenant: string;
  readonly clientId: string;
}

async function signIn(
  { azure, workspaces }: Pick<HostServices, 'azure' | 'workspaces'>,
  argument: unknown,
): Promise<void> {
  // What a folder's file says of endpoints is where secrets would go: it counts only where the folder is trusted.
  const places = signInPlaces(vscode.workspace.isTrusted ? await workspaces.list() : []);
  const { workspace, profile } = targetOf(argument);
  const named = places.find(
    (place) => place.profile?.name === profile && place.profile?.workspace === workspace,
  );
  const place = (profile === undefined ? undefined : named) ?? places[0];
  if (place === undefined) return;
  const waysTo = async (to: SignInPlace): Promise<readonly WayOffered[]> =>
    signInWays(await azure.accounts(to));
  const initial: SignInChoices = {
    ...{ place, ways: await waysTo(place), way: undefined },
    ...{ tenant: place.tenant ?? '', clientId: '' },
  };
  const steps = [placeStep(places, profile !== undefined, waysTo), wayStep(), ...principalSteps()];
  const chosen = await walkSteps(vscode.l10n.t('Sign In to Azure'), steps, initial);
  if (chosen === undefined) return;
  const done = await vscode.window.withProgress({ location: { viewId: 'byoml.azure' } }, () =>
    carryOut(azure, chosen),
  );
  if (done === undefined) return;
  await vscode.commands.executeCommand('byoml.azure.refresh');
  tell(done);
}

function placeStep(
  places: readonly SignInPlace[],
  isNamed: boolean,
  waysTo: (place: SignInPlace) => Promise<readonly WayOffered[]>,
): WizardStep<SignInChoices> {
  return pickStep<SignInChoices, SignInPlace>({
    when: () => !isNamed && places.length > 1,
    placeholder: vscode.l10n.t('To which cloud?'),
    choices: () =>
      places.map((place) => ({
        label: pickText(place.label),
        description: pickText(place.description),
        value: place,
      })),
    chosen: ({ place }) => place,
    take: async (values, place) => ({
      ...values,
      ...{ place, ways: await waysTo(place), way: undefined, tenant: place.tenant ?? values.tenant },
    }),
  });
}

function wayStep(): WizardStep<SignInChoices> {
  return pickStep<SignInChoices, SignInWay>({
    placeholder: vscode.l10n.t('As whom?'),
    choices: ({ ways }) => ways.map((way) => ({ ...way, label: pickText(way.label) })),
    chosen: ({ way }) => way,
    take: (values, way) => ({ ...values, way }),
  });
}

/** An application is named by its directory and its id; what proves it is asked for last and shown to nobody. */
function principalSteps(): readonly WizardStep<SignInChoices>[] {
  const isAsked = ({ way }: SignInChoices): boolean => way?.by === 'secret' || way?.by === 'certificate';
  const needed = (text: string): string | undefined =>
    /^[\w.-]+$/.test(text)
      ? undefined
      : vscode.l10n.t('Write an id, such as 00000000-0000-0000-0000-000000000000.');
  return [
    textStep<SignInChoices>({
      when: isAsked,
      prompt: vscode.l10n.t('Tenant (directory) id of the application.'),
      text: ({ tenant }) => tenant,
      problem: needed,
      take: (values, tenant) => ({ ...values, tenant }),
    }),
    textStep<SignInChoices>({
      when: isAsked,
      prompt: vscode.l10n.t('Client (application) id.'),
      text: ({ clientId }) => clientId,
      problem: needed,
      take: (values, clientId) => ({ ...values, clientId }),
    }),
  ];
}

/** What to tell of it; undefined when the user turned away. */
async function carryOut(
  azure: HostServices['azure'],
  { place, way, tenant, clientId }: SignInChoices,
): Promise<string | undefined> {
  const { signal } = new AbortController();
  const { cloud, endpoints } = place;
  const target = { cloud, endpoints, tenant: place.tenant };
  switch (way?.by) {
    case undefined:
      return undefined;
    case 'account': {
      const { label, lacks } = await azure.byAccount(target, way.account, signal);
      const done = vscode.l10n.t('Signed in as {0}.', label);
      if (lacks.length === 0) return done;
      const without = vscode.l10n.t(
        'The editor gives no token for {0}: for that, sign in with the Azure CLI or a service principal.',
        lacks.join(', '),
      );
      return `${done} ${without}`;
    }
    case 'azureCli':
      await azure.byAzureCli(target, signal);
      return vscode.l10n.t('Signed in as the Azure CLI is.');
    case 'secret':
    case 'certificate': {
      const proof = await askProof(way.by);
      if (proof === undefined) return undefined;
      await azure.byPrincipal(target, { tenant, clientId, proof }, signal);
      return vscode.l10n.t('Signed in as the application {0}.', clientId);
    }
  }
}
