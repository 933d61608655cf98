import * as vscode from 'vscode';
import type { FoundSubscription, FoundTenant, FoundWorkspace } from '../../core/azure/found.ts';
import { foundPages } from '../../host/foundPages.ts';
import { type FoundChoice, pagedStep } from '../../host/pagedStep.ts';
import { pickText } from '../../host/pickText.ts';
import { Precondition } from '../../host/precondition.ts';
import type { HostServices } from '../../host/services.ts';
import type { WizardStep } from '../../host/wizardSteps.ts';
import { accessOf, type PlaceChoices } from './placeChoices.ts';
import { recentRank, restRank, sentinelRank, workspacePages } from './workspacePages.ts';

type Services = Pick<HostServices, 'pool' | 'recent'>;

/** Tenant, subscription, resource group, workspace: each found, those of lately first. */
export function placeSteps(services: Services): readonly WizardStep<PlaceChoices>[] {
  return [tenantStep(services), subscriptionStep(services), groupStep(services), workspaceStep(services)];
}

function tenantStep({ pool, recent }: Services): WizardStep<PlaceChoices> {
  type Tenant = Pick<FoundTenant, 'id' | 'name' | 'domain'>;
  const look = (tenant: Tenant, rank: number): FoundChoice<Tenant> => ({
    label: pickText(tenant.name),
    description: tenant.domain === undefined ? tenant.id : `${pickText(tenant.domain)} · ${tenant.id}`,
    key: tenant.id,
    rank,
    value: tenant,
  });
  return pagedStep<PlaceChoices, Tenant>({
    placeholder: vscode.l10n.t('Which tenant (directory)?'),
    first: ({ cloud }) => recent.of(cloud).map(({ tenant }) => look(tenant, recentRank)),
    async *pages(values, signal) {
      const known = new Set(recent.of(values.cloud).map(({ tenant }) => tenant.id));
      const tenants = await pool.call('azure', 'azureTenants', accessOf(values), { signal });
      yield tenants.map((tenant) => look(tenant, known.has(tenant.id) ? recentRank : restRank));
    },
    chosen: ({ tenant }) => tenant?.id,
    takesOnly: true,
    none: () => nothing(vscode.l10n.t('This account belongs to no tenant.')),
    take: (values, { id, name }) => ({ ...values, tenant: { id, name } }),
  });
}

function subscriptionStep({ pool, recent }: Services): WizardStep<PlaceChoices> {
  type Subscription = Pick<FoundSubscription, 'id' | 'name'> & Partial<Pick<FoundSubscription, 'state'>>;
  const look = (subscription: Subscription, rank: number): FoundChoice<Subscription> => {
    const { id, name, state = 'Enabled' } = subscription;
    const detail = state === 'Enabled' ? {} : { detail: pickText(state) };
    return { label: pickText(name), description: id, ...detail, key: id, rank, value: subscription };
  };
  const lately = ({ cloud, tenant }: PlaceChoices): readonly Subscription[] =>
    recent
      .of(cloud)
      .filter((place) => place.tenant.id === tenant?.id)
      .map(({ subscription }) => subscription);
  return pagedStep<PlaceChoices, Subscription>({
    placeholder: vscode.l10n.t('Which subscription? Type to filter.'),
    first: (values) => lately(values).map((subscription) => look(subscription, recentRank)),
    async *pages(values, signal) {
      const known = new Set(lately(values).map(({ id }) => id));
      const at = { ...accessOf(values), tenant: values.tenant?.id ?? '' };
      const pages = foundPages((next) =>
        pool.call('azure', 'azureSubscriptions', { ...at, next }, { signal }),
      );
      for await (const page of pages) {
        yield page.map((found) => look(found, known.has(found.id) ? recentRank : restRank));
      }
    },
    chosen: ({ subscription }) => subscription?.id,
    takesOnly: true,
    none: () => nothing(vscode.l10n.t('You may see no subscription in this tenant.')),
    take: (values, { id, name }) => ({ ...values, subscription: { id, name } }),
  });
}

function groupStep({ pool }: Services): WizardStep<PlaceChoices> {
  const any = {
    label: vscode.l10n.t('Any resource group'),
    detail: vscode.l10n.t('Shows the workspaces of the whole subscription.'),
    key: '',
    rank: recentRank,
    value: '',
  };
  return pagedStep<PlaceChoices, string>({
    placeholder: vscode.l10n.t('Which resource group? Enter takes them all.'),
    first: () => [any],
    async *pages(values, signal) {
      const { tenant, subscription } = values;
      const at = { ...accessOf(values), tenant: tenant?.id ?? '', subscription: subscription?.id ?? '' };
      const groups = await pool.call('azure', 'azureResourceGroups', at, { signal });
      yield groups.map((group) => ({ label: pickText(group), key: group, rank: restRank, value: group }));
    },
    chosen: ({ resourceGroup }) => resourceGroup,
    none: () => nothing(vscode.l10n.t('The subscription has no resource group.')),
    take: (values, resourceGroup) => ({ ...values, resourceGroup }),
  });
}

function workspaceStep({ pool, recent }: Services): WizardStep<PlaceChoices> {
  type Logs = Pick<FoundWorkspace, 'id' | 'name' | 'resourceGroup' | 'region'>;
  const look = (logs: Logs, rank: number): FoundChoice<Logs> => ({
    label: pickText(logs.name),
    description: `${pickText(logs.resourceGroup)} · ${pickText(logs.region)}`,
    ...(rank === sentinelRank ? { detail: vscode.l10n.t('Microsoft Sentinel works on it.') } : {}),
    key: logs.id.toLowerCase(),
    rank,
    value: logs,
  });
  const isIn = ({ resourceGroup }: PlaceChoices, logs: Logs): boolean =>
    resourceGroup === '' || logs.resourceGroup.toLowerCase() === resourceGroup.toLowerCase();
  const lately = (values: PlaceChoices): readonly Logs[] =>
    recent
      .of(values.cloud)
      .filter((place) => place.subscription.id === values.subscription?.id)
      .map(({ workspace: name, ...place }) => ({ ...place, name }))
      .filter((logs) => isIn(values, logs));
  return pagedStep<PlaceChoices, Logs>({
    placeholder: vscode.l10n.t('Which Log Analytics workspace? Type to filter.'),
    first: (values) => lately(values).map((logs) => look(logs, recentRank)),
    async *pages(values, signal) {
      const known = new Set(lately(values).map(({ id }) => id.toLowerCase()));
      for await (const page of workspacePages(pool, values, signal)) {
        yield page
          .filter(({ logs }) => isIn(values, logs))
          .map(({ logs, rank }) => look(logs, known.has(logs.id.toLowerCase()) ? recentRank : rank));
      }
    },
    chosen: ({ logs }) => logs?.id.toLowerCase(),
    none: () => nothing(vscode.l10n.t('You may see no Log Analytics workspace there.')),
    take: (values, logs) => ({ ...values, logs }),
  });
}

function nothing(message: string): Precondition {
  return new Precondition(message, { label: vscode.l10n.t('Sign In'), command: 'byoml.azure.signIn' });
}
